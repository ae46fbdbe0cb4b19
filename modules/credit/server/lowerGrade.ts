import { sql, type Tx } from '#platform/db/server/database.ts';
import { findRegister } from '#platform/registers/server/registers.ts';
import { upsertEntry } from '#platform/registers/server/upsertEntry.ts';
import { withdrawEntry } from '#platform/registers/server/withdrawEntry.ts';
import { worseGrade } from '../domain/worseGrade.ts';
import { type DefaultRow, defaultsOf } from './defaults.ts';
import { GRADES, gradeOf, gradeScale } from './gradeOf.ts';

const SYSTEM = { kind: 'system', by: 'rule' } as const;
const KEEP = sql(
  'credit_default_lowered',
  'UPDATE credit_defaults SET lowered = true, grade_before = $2 WHERE case_id = $1',
);

interface At {
  now: Date;
  today: string;
}

/** The firm's grade falls to what the catalogue says, unless it is worse already. What stood before is kept. */
export async function lowerGrade(tx: Tx, row: DefaultRow, { now, today }: At): Promise<void> {
  const scale = await gradeScale(tx, row.place_id);
  if (!scale) return;
  const current = await gradeOf(tx, { uscc: row.uscc, place: row.place_id, today });
  const others = (await inForce(tx, row)).filter(({ lowered }) => lowered);
  const before = others.length > 0 ? others[0]!.grade_before : (current?.body ?? null);
  await tx.rows(KEEP, [row.case_id, before && JSON.stringify(before)]);
  const known = current && String(current.body['grade']);
  const grade = worseGrade(scale, known, String(row.body['leadsTo']));
  if (grade !== known) await write(tx, row, { grade, now, today });
}

/**
 * With the record goes what it did to the grade: other defaults in force keep it down, otherwise it is what it was. A
 * grade that officials have given since stays.
 */
export async function restoreGrade(tx: Tx, row: DefaultRow, { now, today }: At): Promise<void> {
  const scale = await gradeScale(tx, row.place_id);
  const current = await gradeOf(tx, { uscc: row.uscc, place: row.place_id, today });
  if (!scale || !current || !row.lowered || !(await isOurs(tx, row, current.body['origin']))) return;
  const base = row.grade_before;
  const grade = (await inForce(tx, row)).reduce<string | undefined>(
    (known, other) => worseGrade(scale, known, String(other.body['leadsTo'])),
    base ? String(base['grade']) : undefined,
  );
  if (grade === undefined) {
    const { uscc: key, place_id: place } = row;
    await withdrawEntry(tx, SYSTEM, { register: GRADES, place, key, from: today, reason: row.number, now });
  } else if (base && grade === base['grade']) {
    const entry = { body: base, validFrom: today };
    await upsertEntry(tx, SYSTEM, { register: GRADES, place: row.place_id, entry, now });
  } else if (grade !== current.body['grade']) {
    await write(tx, row, { grade, now, today });
  }
}

/** Other defaults in force that the same list of grades knows: each city grades by its own. */
async function inForce(tx: Tx, row: DefaultRow): Promise<DefaultRow[]> {
  const all = await defaultsOf(tx, row.organisation_id);
  const here = await findRegister(tx, GRADES, row.place_id);
  const others: DefaultRow[] = [];
  for (const other of all) {
    if (other.case_id === row.case_id || other.removed_on !== null) continue;
    const kept = await findRegister(tx, GRADES, other.place_id);
    if (kept?.id === here?.id) others.push(other);
  }
  return others;
}

async function isOurs(tx: Tx, row: DefaultRow, origin: unknown): Promise<boolean> {
  return (await defaultsOf(tx, row.organisation_id)).some(({ number }) => number === origin);
}

async function write(tx: Tx, row: DefaultRow, { grade, now, today }: At & { grade: string }): Promise<void> {
  const body = { uscc: row.uscc, grade, gradedOn: today, origin: row.number };
  const entry = { body, validFrom: today };
  await upsertEntry(tx, SYSTEM, { register: GRADES, place: row.place_id, entry, now });
}
