import type { Queryable, Tx } from '#platform/db/server/database.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { findEntry } from '#platform/registers/server/findEntry.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import { shownOf } from './defaults.ts';
import { gradeOf } from './gradeOf.ts';

const LIST = 'credit-measures';
const TAKE = sql(
  'credit_measure_take',
  `INSERT INTO credit_measures_taken (case_id, measure, taken_on) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
);
const LIFT = sql(
  'credit_measures_lift',
  'UPDATE credit_measures_taken SET lifted_on = $2 WHERE case_id = $1 AND lifted_on IS NULL',
);

export interface Measure {
  code: string;
  title: Text;
  kind: string;
}

/** The list in force, penalties and rewards. */
export async function measuresOn(db: Queryable, place: string, today: string): Promise<Measure[]> {
  const entries = await allEntries(db, { register: LIST, place, asOf: today });
  return entries.map(({ key, body }) => ({
    code: key,
    title: body['title'] as Text,
    kind: String(body['kind']),
  }));
}

/** Puts a measure on. @throws Problem credit.measureNotListed for whatever is no penalty on the list (CRD-04.r2) */
export async function takeMeasure(
  tx: Tx,
  { caseId, measure, place, today }: { caseId: string; measure: string; place: string; today: string },
): Promise<void> {
  const listed = await findEntry(tx, LIST, measure, today, place);
  if (listed?.body['kind'] !== 'penalty') {
    throw new Problem('credit.measureNotListed', 422, { params: { measure } });
  }
  await tx.rows(TAKE, [caseId, measure, today]);
}

export async function liftMeasures(tx: Tx, caseId: string, today: string): Promise<void> {
  await tx.rows(LIFT, [caseId, today]);
}

/**
 * Whether a measure works for or against a firm today: a penalty while a default in force carries it, a reward by the
 * grade and only without any such default. Unknown where the list does not know the measure.
 */
export async function measureInForce(
  db: Queryable,
  firm: { id: string; uscc: string },
  { measure, place, today }: { measure: string; place: string; today: string },
): Promise<boolean | undefined> {
  const listed = await findEntry(db, LIST, measure, today, place);
  if (!listed) return undefined;
  const shown = await shownOf(db, firm.id, today);
  if (listed.body['kind'] === 'penalty') return shown.some(({ measures }) => measures.includes(measure));
  const grade = await gradeOf(db, { uscc: firm.uscc, place, today });
  const grades = String(listed.body['grades'] ?? '').split(' ');
  return shown.length === 0 && grade !== undefined && grades.includes(String(grade.body['grade']));
}
