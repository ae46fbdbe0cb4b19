import { type Queryable, sql } from '#platform/db/server/database.ts';

export interface PolicySweep {
  policy: string;
  version: number;
  firstAt: Date;
  sweptAt: Date;
  day: string;
  matching: number;
  unknown: number;
}

const ALL = sql(
  'policy_sweeps_all',
  `SELECT policy, version, first_at AS "firstAt", swept_at AS "sweptAt", day::text, matching, unknown FROM policy_sweeps`,
);

/** The last sweep of each version that was ever held against the city, by `policy@version`. */
export async function sweepsByVersion(db: Queryable): Promise<Map<string, PolicySweep>> {
  const rows = await db.rows<PolicySweep>(ALL, []);
  return new Map(rows.map((row) => [keyOf(row), row]));
}

export function keyOf({ policy, version }: { policy: string; version: number }): string {
  return `${policy}@${version}`;
}
