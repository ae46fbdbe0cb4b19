import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { SpokespersonView } from '../contract.ts';

/** A term. Days are 'YYYY-MM-DD', both included. */
export interface SpokespersonRow {
  id: string;
  register: string;
  unit: string;
  person_id: string;
  name: string;
  phone: string;
  email: string | null;
  from_day: string;
  to_day: string | null;
  reason: string | null;
  named_by: string | null;
}

type UnitAt = Pick<SpokespersonRow, 'register' | 'unit'>;

const COLUMNS = `id, register, unit, person_id, name, phone, email, from_day::text, to_day::text, reason, named_by`;
const ON = sql(
  'spokespersons_on',
  // Whoever was named last on a day speaks for it, when one term ended and the next began on it.
  `SELECT DISTINCT ON (register, unit) ${COLUMNS} FROM spokespersons
   WHERE from_day <= $1 AND (to_day IS NULL OR to_day >= $1) ORDER BY register, unit, to_day DESC NULLS FIRST, id DESC`,
);
const OF = sql(
  'spokespersons_of',
  `SELECT ${COLUMNS} FROM spokespersons WHERE register = $1 AND unit = $2 ORDER BY from_day DESC, id DESC`,
);
const CURRENT = sql(
  'spokespersons_current',
  `SELECT ${COLUMNS} FROM spokespersons WHERE register = $1 AND unit = $2 AND to_day IS NULL`,
);
const ADD = sql(
  'spokespersons_add',
  `INSERT INTO spokespersons (id, register, unit, person_id, name, phone, email, from_day, to_day, reason, named_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   ON CONFLICT (register, unit) WHERE to_day IS NULL DO NOTHING RETURNING id`,
);
const END = sql(
  'spokespersons_end',
  `UPDATE spokespersons SET to_day = $3, reason = $4 WHERE register = $1 AND unit = $2 AND to_day IS NULL
   RETURNING ${COLUMNS}`,
);

/** Who speaks on a day, one for each unit. */
export function spokespersonsOn(db: Queryable, day: string): Promise<SpokespersonRow[]> {
  return db.rows<SpokespersonRow>(ON, [day]);
}

/** Every term of a unit, the latest first. */
export function termsOf(db: Queryable, { register, unit }: UnitAt): Promise<SpokespersonRow[]> {
  return db.rows<SpokespersonRow>(OF, [register, unit]);
}

export function currentOf(db: Queryable, { register, unit }: UnitAt): Promise<SpokespersonRow | undefined> {
  return db.maybe<SpokespersonRow>(CURRENT, [register, unit]);
}

/** False when the unit has one already: there is never a second (POL-10.r2). */
export async function addSpokesperson(tx: Tx, row: SpokespersonRow): Promise<boolean> {
  const { id, register, unit, person_id, name, phone, email, from_day, to_day, reason, named_by } = row;
  const values = [id, register, unit, person_id, name, phone, email, from_day, to_day, reason, named_by];
  return (await tx.rows(ADD, values)).length > 0;
}

export function endCurrent(
  tx: Tx,
  { register, unit, lastDay, reason }: UnitAt & { lastDay: string; reason: string },
): Promise<SpokespersonRow | undefined> {
  return tx.maybe<SpokespersonRow>(END, [register, unit, lastDay, reason]);
}

export function presentSpokesperson(row: SpokespersonRow): SpokespersonView {
  const { id, name, phone, email, from_day: from, to_day: to, reason } = row;
  return { id, name, phone, email, from, to, reason };
}
