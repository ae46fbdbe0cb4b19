import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, sql } from '#platform/db/server/database.ts';

const LEFT = sql(
  'crash_left',
  `SELECT (SELECT count(*) FROM outbox) AS events,
     (SELECT count(*) FROM deliveries WHERE done_at IS NULL AND given_up_at IS NULL) AS deliveries,
     (SELECT count(*) FROM timers WHERE ready_at <= $1) AS timers`,
);
// Whatever waits for its next try is tried at once: a test need not wait an hour.
const HURRY = sql(
  'crash_hurry',
  `WITH timer AS (UPDATE timers SET retry_at = $1 WHERE failed_generation = generation AND retry_at > $1)
   UPDATE deliveries SET next_at = clock_timestamp() WHERE done_at IS NULL AND next_at > clock_timestamp()`,
);

/** Waits until nothing is left to do. @throws Error saying what is stuck after a minute */
export async function untilQuiet(database: Database, now: () => Date): Promise<void> {
  let left: Record<string, number> = {};
  for (let tries = 0; tries < 120; tries++) {
    left = await database.one<Record<string, number>>(LEFT, [now()]);
    if (Object.values(left).every((count) => count === 0)) return;
    if (tries % 8 === 7) await database.rows(HURRY, [now()]);
    await sleep(500);
  }
  const stuck = await database.rows(
    'SELECT consumer, attempts, trouble, last_error FROM deliveries WHERE done_at IS NULL LIMIT 5',
  );
  throw new Error(`still to do after a minute: ${JSON.stringify(left)} ${JSON.stringify(stuck)}`);
}
