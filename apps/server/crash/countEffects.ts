import { sql } from '#platform/db/server/database.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';

/** Rows without any key: whatever is done twice is there twice. */
export const EFFECTS_TABLE = `
  CREATE TABLE counted_effects (event_id bigint NOT NULL, topic text NOT NULL, payload jsonb NOT NULL)`;

const COUNT = sql(
  'crash_count_effect',
  'INSERT INTO counted_effects (event_id, topic, payload) VALUES ($1, $2, $3)',
);

/** Leaves one row for each time it is called and its transaction commits. */
export const countEffects: Consumer = {
  name: 'crash.countEffects',
  topics: ['case.acted', 'case.warned'],
  async handle(tx, { id, topic, payload }) {
    await tx.rows(COUNT, [id, topic, JSON.stringify(payload)]);
  },
};
