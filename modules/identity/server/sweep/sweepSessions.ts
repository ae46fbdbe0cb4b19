import { type Queryable, sql } from '#platform/db/server/database.ts';

const SESSIONS = sql(
  'identity_sweep_sessions',
  'DELETE FROM sessions WHERE expires_at < now() - $1::interval RETURNING id',
);
const ARTIFACTS = sql(
  'identity_sweep_artifacts',
  'DELETE FROM oidc_artifacts WHERE expires_at < now() RETURNING id',
);

/**
 * Forgets sessions that ended longer ago than `kept`, and what the embedded provider no longer needs. Ended sessions
 * are the record of sign-ins, which a network operator keeps for a time (`law/retention.yaml`).
 * @param kept such as '6 months'
 * @returns how many sessions were forgotten
 */
export async function sweepSessions(db: Queryable, kept: string): Promise<number> {
  await db.rows(ARTIFACTS);
  return (await db.rows(SESSIONS, [kept])).length;
}
