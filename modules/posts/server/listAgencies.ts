import { allDuties } from '#platform/access/server/duties.ts';
import { allRoles } from '#platform/access/server/roles.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract } from '../contract.ts';
import { keeperOf } from './keeper.ts';
import { readSeparations } from './readSeparations.ts';

interface Row {
  id: string;
  name_zh: string;
  name_en: string | null;
  duties: string[];
  place_id: string;
  place_zh: string;
  place_en: string | null;
  held: number;
}

const AGENCIES = sql(
  'posts_agencies',
  `SELECT a.id, a.name_zh, a.name_en, a.duties, a.place_id, l.name_zh AS place_zh, l.name_en AS place_en,
     (SELECT count(*)::int FROM posts p WHERE p.agency_id = a.id AND p.valid_from <= $2::date
        AND (p.valid_to IS NULL OR p.valid_to >= $2::date)) AS held
   FROM agencies a JOIN places l ON l.id = a.place_id
   WHERE NOT a.retired AND $1 = ANY (l.path) ORDER BY cardinality(l.path), a.place_id, a.id`,
);

export const listAgencies = serve(contract.listAgencies, async (call) => {
  const { place } = keeperOf(call);
  const rows = await call.db.rows<Row>(AGENCIES, [place, legalDate(call.now)]);
  const duties = allDuties();
  return {
    agencies: rows.map((row) => ({
      id: row.id,
      zh: row.name_zh,
      en: row.name_en,
      place: { id: row.place_id, zh: row.place_zh, en: row.place_en },
      duties: row.duties.flatMap((duty) => duties.get(duty)?.title ?? []),
      held: row.held,
    })),
    roles: [...allRoles().values()].map(({ id, title, description }) => ({ id, title, description })),
    separations: readSeparations().map(({ why }) => why),
  };
});
