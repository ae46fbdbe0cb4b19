import { getMatterVersion } from '#modules/catalogue/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { commitDraw, revealDraw } from '#platform/draws/server/draws.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import { startCase } from '#platform/process/server/startCase.ts';
import { halfYear, halfYearOf } from '../../domain/halfYear.ts';
import { REVIEW_PROCESS } from '../../domain/reviewProcess.ts';

type Parts = Pick<Services, 'database' | 'now' | 'processes' | 'namesOf'>;

interface Pending {
  authorisation: string;
  half_year: string;
  draw_key: string;
  person: string;
}

const MISSING = sql(
  'spot_checks_missing',
  `SELECT a.id FROM authorisations a
   WHERE a.valid_from <= $2 AND a.valid_to >= $3 AND (a.withdrawn_on IS NULL OR a.withdrawn_on >= $3)
     AND NOT EXISTS (SELECT FROM spot_checks s WHERE s.authorisation_id = a.id AND s.half_year = $1)
   ORDER BY a.id`,
);
const PROMISE = sql(
  'spot_check_promise',
  `INSERT INTO spot_checks (authorisation_id, half_year, draw_key) VALUES ($1, $2, $3)
   ON CONFLICT DO NOTHING RETURNING draw_key`,
);
const PENDING = sql(
  'spot_checks_pending',
  `SELECT s.authorisation_id AS authorisation, s.half_year, s.draw_key, a.person_id AS person
   FROM spot_checks s JOIN authorisations a ON a.id = s.authorisation_id
   WHERE s.drawn_at IS NULL AND s.half_year < $1
   ORDER BY s.half_year, s.authorisation_id LIMIT 1 FOR UPDATE OF s SKIP LOCKED`,
);
const FINISHED = sql(
  'spot_check_finished_cases',
  `SELECT c.* FROM decision_responsibilities r JOIN cases c ON c.id = r.case_id
   WHERE r.authorisation_id = $1 AND r.decided_on BETWEEN $2 AND $3`,
);
const DRAWN = sql(
  'spot_check_drawn',
  'UPDATE spot_checks SET drawn_at = $3 WHERE authorisation_id = $1 AND half_year = $2',
);
const KEEP = sql(
  'spot_check_case_keep',
  'INSERT INTO spot_check_cases (authorisation_id, half_year, case_id, review_case_id) VALUES ($1, $2, $3, $4)',
);

const SYSTEM = { kind: 'system', by: 'rule' } as const;

/**
 * Promises the draw of this half-year for everyone who decides alone, and draws those of half-years that are over: each
 * drawn case becomes a case for the head of the agency (APV-06.r8). Run again it finds nothing to do.
 */
export async function sweepSpotChecks(parts: Parts): Promise<{ promised: number; drawn: number }> {
  const { database } = parts;
  const promised = await database.transaction((tx) => promise(tx, parts.now()));
  for (let drawn = 0; ; drawn += 1) {
    if (!(await database.transaction((tx) => drawNext(tx, parts)))) return { promised, drawn };
  }
}

async function promise(tx: Tx, now: Date): Promise<number> {
  const today = legalDate(now);
  const { id, from } = halfYearOf(today);
  // An authorisation counts that is in force now, or was earlier in this half-year.
  const missing = await tx.rows<{ id: string }>(MISSING, [id, today, from]);
  let promised = 0;
  for (const one of missing) {
    const key = `spot-check:${one.id}:${id}`;
    if (!(await tx.maybe(PROMISE, [one.id, id, key]))) continue;
    await commitDraw(tx, key, now);
    promised += 1;
  }
  return promised;
}

async function drawNext(tx: Tx, { processes, namesOf, now: clock }: Parts): Promise<boolean> {
  const now = clock();
  const next = await tx.maybe<Pending>(PENDING, [halfYearOf(legalDate(now)).id]);
  if (!next) return false;
  const { authorisation, half_year: half, draw_key: key } = next;
  const { from, to } = halfYear(half);
  const finished = await tx.rows<CaseRow>(FINISHED, [authorisation, from, to]);
  const size = await sampleSize(tx, finished);
  const population = finished.map(({ id }) => id);
  const { sample } = await revealDraw(tx, { key, population, size, now });
  await tx.rows(DRAWN, [authorisation, half, now]);
  const names = await namesOf(tx, [next.person]);
  for (const caseId of sample ?? []) {
    const checked = finished.find(({ id }) => id === caseId)!;
    const id = newId();
    const context = { tx, book: processes, now, standing: noStanding };
    await startCase(context, {
      id,
      process: REVIEW_PROCESS,
      action: 'draw',
      actor: SYSTEM,
      title: checked.title,
      place: checked.place_id,
      agencies: { decider: checked.agencies['decider']! },
      // The case is about the officer, who hears of it as a person.
      person: next.person,
      applicantName: names.get(next.person) ?? '',
      parent: checked.id,
      facts: { halfYear: half },
    });
    await tx.rows(KEEP, [authorisation, half, caseId, id]);
  }
  return true;
}

/** The largest sample that the matters of these cases ask for. */
async function sampleSize(tx: Tx, cases: readonly CaseRow[]): Promise<number> {
  const versions = new Map(cases.map(({ matter, facts }) => [`${matter}@${facts['matterVersion']}`, matter]));
  let size = 0;
  for (const [key, matter] of versions) {
    const { body } = await getMatterVersion(tx, matter ?? '', Number(key.split('@')[1]));
    size = Math.max(size, body.singleOfficer?.spotCheck.sample ?? 0);
  }
  return size;
}
