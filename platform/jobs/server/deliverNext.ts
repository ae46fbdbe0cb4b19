import { type Database, sql } from '#platform/db/server/database.ts';
import type { Consumer } from './consumer.ts';
import type { DispatcherOptions } from './dispatcher.ts';
import type { Lane } from './lane.ts';
import { NotYet } from './notYet.ts';
import { retrySeconds } from './retrySeconds.ts';

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
     AND ($1::text IS NULL OR consumer = $1) AND NOT (consumer = ANY ($2::text[]))
   ORDER BY attempts, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
);
const DONE = sql(
  'delivery_done',
  `UPDATE deliveries SET done_at = clock_timestamp(), attempts = attempts + 1, trouble = NULL WHERE id = $1`,
);
const FAILED = sql(
  'delivery_failed',
  `UPDATE deliveries SET attempts = attempts + 1, trouble = $2, last_error = $3,
     next_at = clock_timestamp() + make_interval(secs => $4),
     given_up_at = CASE WHEN attempts + 1 >= $5 THEN clock_timestamp() END
   WHERE id = $1 AND done_at IS NULL`,
);

/** After the last try a person at the desk decides. */
const MOST_ATTEMPTS = 20;
const NEVER = new AbortController().signal;

/** Delivers one event to one consumer, in one transaction with its being marked done. False when none is due. */
export async function deliverNext(
  options: DispatcherOptions,
  lane: Lane,
  signal: AbortSignal = NEVER,
): Promise<boolean> {
  const { database, consumers, log } = options;
  let taken: Delivery | undefined;
  let consumer: Consumer | undefined;
  try {
    return await database.transaction(async (tx) => {
      taken = await tx.maybe<Delivery>(NEXT, [lane.only ?? null, lane.except]);
      if (!taken) return false;
      const { consumer: name, event_id: id, topic, payload, event_at: at } = taken;
      consumer = consumers.find((one) => one.name === name);
      if (!consumer) throw new Error(`no consumer named ${name} is running`);
      await consumer.handle(tx, { id, topic, payload, at }, signal);
      await tx.rows(DONE, [taken.id]);
      return true;
    });
  } catch (error) {
    // Whoever stops the worker has not failed: the next one begins this delivery anew.
    if (!taken || signal.aborted) throw error;
    const fields = { delivery: taken.id, consumer: taken.consumer, err: error };
    // Waiting is the usual course of a push, and the desk lists who has not confirmed: nothing to log each time.
    if (!(error instanceof NotYet)) log.warn(fields, 'delivery failed');
    await markFailed(database, taken, error, consumer?.mostAttempts ?? MOST_ATTEMPTS);
    return true;
  }
}

async function markFailed(
  database: Database,
  { id, attempts }: Delivery,
  error: unknown,
  mostAttempts: number,
): Promise<void> {
  const { trouble = 'failed' } = error as { trouble?: string };
  const message = error instanceof Error ? error.message : String(error);
  const atLeast = error instanceof NotYet ? error.atLeastSeconds : 0;
  const wait = retrySeconds(attempts, atLeast);
  await database.rows(FAILED, [id, trouble, message.slice(0, 2000), wait, mostAttempts]);
}
