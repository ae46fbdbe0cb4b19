import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract, type SpotCheckView } from '../../contract.ts';

interface Row {
  authorisation: string;
  halfYear: string;
  person: string;
  place: string;
  seed: string;
  seedSha256: string;
  drawnAt: Date | null;
  population: string[] | null;
  populationSha256: string | null;
  size: number | null;
  sample: string[] | null;
}

type CaseLine = SpotCheckView['cases'][number] & { authorisation: string; halfYear: string };

const OF_AGENCY = sql(
  'spot_checks_of_agency',
  `SELECT s.authorisation_id AS authorisation, s.half_year AS "halfYear", a.person_id AS person, a.place_id AS place,
     d.seed, d.seed_sha256 AS "seedSha256", d.revealed_at AS "drawnAt", d.population,
     d.population_sha256 AS "populationSha256", d.size, d.sample
   FROM spot_checks s JOIN authorisations a ON a.id = s.authorisation_id JOIN draws d ON d.key = s.draw_key
   WHERE ($1::text IS NULL OR a.agency_id = $1) ORDER BY s.half_year DESC, a.valid_from, a.id`,
);
const CASES = sql(
  'spot_check_cases_of',
  `SELECT s.authorisation_id AS authorisation, s.half_year AS "halfYear", s.case_id AS "caseId", c.number,
     s.review_case_id AS "reviewCaseId", r.outcome
   FROM spot_check_cases s JOIN cases c ON c.id = s.case_id JOIN cases r ON r.id = s.review_case_id
   WHERE s.authorisation_id = ANY ($1::uuid[]) ORDER BY c.number`,
);

/** The head sees the agency's own, who looks on sees those of the place. */
export const listSpotChecks = serve(contract.listSpotChecks, async (call) => {
  const { actor, db, services } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') return { spotChecks: [] };
  const own = actor.post.role === 'agency-head' ? actor.post.agency : null;
  const all = await db.rows<Row>(OF_AGENCY, [own]);
  const covered = await Promise.all(all.map(({ place }) => services.covers(actor.post.place, place)));
  const rows = all.filter((_, n) => covered[n]);
  const lines = await db.rows<CaseLine>(CASES, [rows.map(({ authorisation }) => authorisation)]);
  const names = await services.namesOf(
    db,
    rows.map(({ person }) => person),
  );
  return {
    spotChecks: rows.map((row) => ({
      halfYear: row.halfYear,
      officer: names.get(row.person) ?? '',
      drawnAt: row.drawnAt?.toISOString() ?? null,
      seedSha256: row.seedSha256,
      // Secret until the population is fixed.
      seed: row.drawnAt ? row.seed : null,
      population: row.population ?? [],
      populationSha256: row.populationSha256,
      size: row.size,
      sample: row.sample ?? [],
      cases: lines
        .filter((line) => line.authorisation === row.authorisation && line.halfYear === row.halfYear)
        .map(({ caseId, number, reviewCaseId, outcome }) => ({ caseId, number, reviewCaseId, outcome })),
    })),
  };
});
