import { sql } from '#platform/db/server/database.ts';
import type { DispatcherOptions } from './dispatcher.ts';

interface Delivery {
  id: number;
  event_id: number;
  consumer: string;
  topic: string;
  payload: Record<string, unknown>;
  event_at: Date;
  attempts: number;
}

// The next try is counted on the database's own clock: a demo clock that jumps must not unleash retries.
const NEXT = sql(
  'delivery_next',
  `SELECT id, event_id, consumer, topic, payload, event_at, attempts FROM deliveries
   WHERE done_at IS NULL AND given_up_at IS NULL AND (attempts = 0 OR next_at <= clock_timestamp())
   ORDER BY attempts, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
);
const DONE = sql(
  'delivery_done',
  'UPDATE deliveries SET done_at = clock_timestamp(), attempts = attempts + 1 WHERE id = $1',
);
const FAILED = sql(
  'delivery_failed',
  `UPDATE deliveries SET attempts = attempts + 1, last_error = $2,
     next_at = clock_timestamp() + make_interval(secs => $3),
     given_up_at = CASE WHEN attempts + 1 >= $4 THEN clock_timestamp() END
   WHERE id = $1`,
);

// 2 s, 4 s, 8 s … capped at an hour; after the last try a person at the desk decides.
const FIRST_RETRY_SECONDS = 2;
const LONGEST_RETRY_SECONDS = 3600;
const MOST_ATTEMPTS = 20;

/** Delivers one event to one consumer, in one transaction with its being marked done. False when none is due. */
export async function deliverNext({ database, consumers, log }: DispatcherOptions): Promise<boolean> {
  let taken: Delivery | undefined;
  try {
    return await database.transaction(async (tx) => {
      taken = await tx.maybe<Delivery>(NEXT);
      if (!taken) return false;
      const { consumer: name, event_id: id, topic, payload, event_at: at } = taken;
      const consumer = consumers.find((one) => one.name === name);
      if (!consumer) throw new Error(`no consumer named ${name} is running`);
      await consumer.handle(tx, { id, topic, payload, at });
      await tx.rows(DONE, [taken.id]);
      return true;
    });
  } catch (error) {
    if (!taken) throw error;
    const seconds = Math.min(FIRST_RETRY_SECONDS * 2 ** taken.attempts, LONGEST_RETRY_SECONDS);
    const message = error instanceof Error ? error.message : String(error);
    log.warn({ delivery: taken.id, consumer: taken.consumer, err: error }, 'delivery failed');
    await database.rows(FAILED, [taken.id, message.slice(0, 2000), seconds, MOST_ATTEMPTS]);
    return true;
  }
}
