import { type Database, sql } from '#platform/db/server/database.ts';

const BATCH = 5_000;

// One process at a time, so that a digest is never torn in two. Any constant does, as long as it stays.
const TURN = sql('notice_release_turn', 'SELECT pg_try_advisory_xact_lock(720451017) AS mine');
const RELEASE = sql(
  'notice_release',
  `WITH ripe AS (
     SELECT m.id, m.channel, m.person_id, n.case_id, m.digest AND n.read_at IS NOT NULL AS needless,
       CASE WHEN m.digest THEN NULL ELSE m.id END AS alone
     FROM notice_messages m JOIN notices n ON n.id = m.notice_id
     WHERE m.state = 'waiting' AND m.send_at <= $1
     ORDER BY m.send_at, m.person_id, m.channel, m.id LIMIT ${BATCH}
   ), skipped AS (
     UPDATE notice_messages SET state = 'skipped' WHERE id IN (SELECT id FROM ripe WHERE needless)
   ), bundled AS (
     SELECT *, first_value(id) OVER (PARTITION BY channel, person_id, alone ORDER BY id) AS bundle
     FROM ripe WHERE NOT needless
   ), queued AS (
     UPDATE notice_messages m SET state = 'queued', bundle = b.bundle FROM bundled b WHERE m.id = b.id
   ), sent AS (
     INSERT INTO outbox (topic, payload, at)
     SELECT 'notice.' || channel,
       jsonb_build_object('bundle', bundle, 'caseId', CASE WHEN count(*) = 1 THEN min(case_id::text) END), $1
     FROM bundled GROUP BY channel, bundle
   )
   SELECT count(*) AS ripe FROM ripe`,
);

/**
 * Hands messages whose time has come to the outbox: each alone, or all of a person's digest as one. What was
 * read meanwhile is left out of a digest. True when there may be more.
 */
export async function releaseMessages(database: Database, now: Date): Promise<boolean> {
  return database.transaction(async (tx) => {
    const { mine } = await tx.one<{ mine: boolean }>(TURN);
    if (!mine) return false;
    const { ripe } = await tx.one<{ ripe: number }>(RELEASE, [now]);
    return ripe === BATCH;
  });
}
