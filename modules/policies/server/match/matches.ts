import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';

/** One firm and one policy for it. Amounts are yuan, as the database writes them. */
export interface MatchRow {
  policy: string;
  organisation: string;
  version: number;
  amount: string | null;
  since: Date;
  endedAt: Date | null;
  toldAt: Date | null;
  toldVersion: number | null;
  toldAmount: string | null;
}

const COLUMNS = `policy, organisation_id AS organisation, version, amount::text, since, ended_at AS "endedAt",
  told_at AS "toldAt", told_version AS "toldVersion", told_amount::text AS "toldAmount"`;

const AMONG = sql(
  'policy_matches_among',
  `SELECT ${COLUMNS} FROM policy_matches WHERE policy = ANY ($1) AND organisation_id = ANY ($2)`,
);
const OPEN = sql(
  'policy_matches_open',
  `SELECT organisation_id AS organisation, version FROM policy_matches WHERE policy = $1 AND ended_at IS NULL`,
);
const PUT = sql(
  'policy_matches_put',
  `INSERT INTO policy_matches (policy, organisation_id, version, amount, since, ended_at, told_at, told_version, told_amount)
   SELECT policy, organisation, version, amount, since, "endedAt", "toldAt", "toldVersion", "toldAmount"
   FROM jsonb_to_recordset($1) AS m(policy text, organisation uuid, version integer, amount numeric, since timestamptz,
     "endedAt" timestamptz, "toldAt" timestamptz, "toldVersion" integer, "toldAmount" numeric)
   ON CONFLICT (policy, organisation_id) DO UPDATE SET version = excluded.version, amount = excluded.amount,
     since = excluded.since, ended_at = excluded.ended_at, told_at = excluded.told_at,
     told_version = excluded.told_version, told_amount = excluded.told_amount`,
);
const END_ALL = sql(
  'policy_matches_end_all',
  `UPDATE policy_matches SET ended_at = greatest($2, since) WHERE ended_at IS NULL AND NOT policy = ANY ($1)
   RETURNING policy`,
);

/** What is kept of these pairs, by `policy organisation`. */
export async function matchesAmong(
  db: Queryable,
  policies: readonly string[],
  organisations: readonly string[],
): Promise<Map<string, MatchRow>> {
  const rows = await db.rows<MatchRow>(AMONG, [policies, organisations]);
  return new Map(rows.map((row) => [`${row.policy} ${row.organisation}`, row]));
}

/** Firms that have a policy open now, and by which version. */
export async function openMatches(db: Queryable, policy: string): Promise<Map<string, number>> {
  const rows = await db.rows<{ organisation: string; version: number }>(OPEN, [policy]);
  return new Map(rows.map(({ organisation, version }) => [organisation, version]));
}

export async function putMatches(tx: Tx, rows: readonly MatchRow[]): Promise<void> {
  if (rows.length > 0) await tx.rows(PUT, [JSON.stringify(rows)]);
}

/** Matches of policies that hold no longer end. @returns how many */
export async function endMatchesExcept(tx: Tx, inForce: readonly string[], now: Date): Promise<number> {
  return (await tx.rows(END_ALL, [inForce, now])).length;
}
