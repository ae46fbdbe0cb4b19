import { type Database, sql } from '#platform/db/server/database.ts';
import type { Consumer } from './consumer.ts';

const BATCH = 500;
const SPREAD = sql(
  'outbox_spread',
  `WITH taken AS (
     DELETE FROM outbox WHERE id IN (SELECT id FROM outbox ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
     RETURNING id, topic, payload, at
   ), wanted AS (
     SELECT consumer, topic FROM jsonb_to_recordset($1) AS w(consumer text, topic text)
   ), added AS (
     INSERT INTO deliveries (event_id, consumer, topic, payload, event_at, next_at)
     SELECT taken.id, wanted.consumer, taken.topic, taken.payload, taken.at, taken.at
     FROM taken JOIN wanted USING (topic) ORDER BY taken.id
   )
   SELECT count(*) AS events FROM taken`,
);

/** Turns each waiting event into one delivery per consumer that wants its topic. Returns how many events. */
export async function spreadEvents(database: Database, consumers: readonly Consumer[]): Promise<number> {
  const wanted = consumers.flatMap(({ name, topics }) => topics.map((topic) => ({ consumer: name, topic })));
  let total = 0;
  for (;;) {
    const { events } = await database.one<{ events: number }>(SPREAD, [JSON.stringify(wanted)]);
    total += events;
    if (events < BATCH) return total;
  }
}
