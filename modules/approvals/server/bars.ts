import { newId } from '#platform/crypto/pure/newId.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';

/** A firm that may not apply for a group of matters; the day after `until` an application is accepted. */
export interface Bar {
  id: string;
  organisation_id: string;
  matter_group: string;
  from_date: string;
  until_date: string;
  source: string;
  case_id: string;
}

export interface KnownBar extends Bar {
  /** Set when the decision behind it was undone. */
  lifted_at: Date | null;
}

const IN_FORCE = sql(
  'bar_in_force',
  `SELECT * FROM bars WHERE organisation_id = $1 AND matter_group = $2 AND $3::date BETWEEN from_date AND until_date
     AND lifted_at IS NULL ORDER BY until_date DESC LIMIT 1`,
);
const OF_FIRM = sql(
  'bars_of_firm',
  'SELECT * FROM bars WHERE organisation_id = $1 ORDER BY until_date DESC, id',
);
const IMPOSE = sql(
  'bar_impose',
  `INSERT INTO bars (id, organisation_id, matter_group, from_date, until_date, source, case_id)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

export function barInForce(
  db: Queryable,
  organisation: string,
  group: string,
  on: string,
): Promise<Bar | undefined> {
  return db.maybe<Bar>(IN_FORCE, [organisation, group, on]);
}

/** Every bar that a firm ever had, the one that lasts longest first. */
export function barsOf(db: Queryable, organisation: string): Promise<KnownBar[]> {
  return db.rows<KnownBar>(OF_FIRM, [organisation]);
}

export async function imposeBar(tx: Tx, bar: Omit<Bar, 'id'>): Promise<void> {
  const { organisation_id, matter_group, from_date, until_date, source, case_id } = bar;
  await tx.rows(IMPOSE, [newId(), organisation_id, matter_group, from_date, until_date, source, case_id]);
}
