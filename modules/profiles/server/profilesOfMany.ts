import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { Facts, PlainFact } from '#platform/rules/pure/facts/fact.ts';
import { factsFrom } from './calculate.ts';

interface Row {
  organisation: string;
  version: number;
  updatedAt: Date;
  facts: Record<string, PlainFact>;
}

const LOCKED = sql(
  'profiles_of_many',
  `SELECT organisation_id AS organisation, version, updated_at AS "updatedAt", facts FROM profiles
   WHERE organisation_id = ANY ($1) ORDER BY organisation_id FOR SHARE`,
);
const SINCE = sql(
  'profiles_since',
  `SELECT organisation_id AS organisation, version, updated_at AS "updatedAt", facts FROM profiles WHERE updated_at >= $1`,
);

/**
 * What rules may know of these firms, by id; one that nobody has said anything about is left out. Their profiles stay
 * as they are until the transaction ends, so that what is decided and written rests on the newest.
 */
export async function factsOfMany(tx: Tx, organisations: readonly string[]): Promise<Map<string, Facts>> {
  const rows = await tx.rows<Row>(LOCKED, [organisations]);
  return new Map(rows.map(({ organisation, facts }) => [organisation, factsFrom(facts)]));
}

/** Profiles written at that instant or later: for whoever keeps a copy of all in step. */
export async function profilesSince(
  db: Queryable,
  since: Date,
): Promise<{ id: string; version: number; updatedAt: Date; facts: Facts }[]> {
  const rows = await db.rows<Row>(SINCE, [since]);
  return rows.map(({ organisation, facts, ...row }) => ({
    id: organisation,
    ...row,
    facts: factsFrom(facts),
  }));
}
