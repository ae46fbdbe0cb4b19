import { type Queryable, sql } from '#platform/db/server/database.ts';

const SESSIONS = sql(
  'identity_sweep_sessions',
  'DELETE FROM sessions WHERE expires_at < now() - make_interval(days => $1) RETURNING id',
);
const ARTIFACTS = sql(
  'identity_sweep_artifacts',
  'DELETE FROM oidc_artifacts WHERE expires_at < now() RETURNING id',
);

/**
 * Forgets sessions that ended more than `keepDays` ago, and what the embedded provider no longer needs. Ended
 * sessions are the record of sign-ins, which a network operator keeps for a time (Cybersecurity Law art. 21).
 * @returns how many sessions were forgotten
 */
export async function sweepSessions(db: Queryable, keepDays: number): Promise<number> {
  await db.rows(ARTIFACTS);
  return (await db.rows(SESSIONS, [keepDays])).length;
}
