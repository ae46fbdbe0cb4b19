import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import type { Consumer } from './consumer.ts';
import { dispatchOnce, startDispatcher } from './dispatcher.ts';
import { NotYet } from './notYet.ts';
import { settleDelivery } from './settleDelivery.ts';
import { spreadEvents } from './spreadEvents.ts';

let db: TestDatabase;
let warned: string[];
const log = {
  info() {},
  warn: (_fields: object, message: string) => void warned.push(message),
  error: (fields: object, message: string) => console.error(message, fields),
};
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  warned = [];
  await db.database.rows('DELETE FROM deliveries');
});

const emit = (topic: string, payload: object = {}) =>
  db.database.rows('INSERT INTO outbox (topic, payload, at) VALUES ($1, $2, now())', [
    topic,
    JSON.stringify(payload),
  ]);

const consumer = (name: string, handle: Consumer['handle'], more: Partial<Consumer> = {}): Consumer => ({
  name,
  topics: ['thing'],
  handle,
  ...more,
});

interface Row {
  consumer: string;
  attempts: number;
  trouble: string | null;
  last_error: string | null;
  done: boolean;
  given_up: boolean;
}
const rows = () =>
  db.database.rows<Row>(
    `SELECT consumer, attempts, trouble, last_error, done_at IS NOT NULL AS done, given_up_at IS NOT NULL AS given_up
     FROM deliveries ORDER BY consumer`,
  );

/** A promise that somebody else resolves. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('the dispatcher', () => {
  it('is not held up by a consumer that waits for an outside system', async () => {
    const [slow, reached] = [gate(), gate()];
    const seen: unknown[] = [];
    const consumers = [
      consumer('outside', () => slow.opened, { outside: true }),
      consumer('inside', async (_tx, event) => {
        seen.push(event.payload['n']);
        if (seen.length === 3) reached.open();
      }),
    ];
    const dispatcher = startDispatcher({ database: db.database, consumers, log, idleMs: 5 });
    for (const n of [1, 2, 3]) await emit('thing', { n });
    await reached.opened;
    expect(seen).toEqual([1, 2, 3]);
    slow.open();
    await dispatcher.stop();
  });

  it('tells what waits that it stops, and counts that as no try', async () => {
    const begun = gate();
    const consumers = [
      consumer(
        'outside',
        (_tx, _event, signal) => {
          begun.open();
          return new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason as Error));
          });
        },
        { outside: true },
      ),
    ];
    const dispatcher = startDispatcher({ database: db.database, consumers, log, idleMs: 5 });
    await emit('thing');
    await begun.opened;
    await dispatcher.stop();
    expect(await rows()).toMatchObject([{ attempts: 0, done: false, trouble: null }]);
    expect(warned).toEqual([]);
  });
});

describe('a delivery', () => {
  const once = (...consumers: Consumer[]) => dispatchOnce({ database: db.database, consumers, log });

  it('that fails keeps the reason, and is given up in the end', async () => {
    const failing = consumer(
      'failing',
      async () => {
        throw Object.assign(new Error('no answer'), { trouble: 'timeout' });
      },
      { mostAttempts: 3 },
    );
    await emit('thing');
    for (let attempt = 0; attempt < 3; attempt++) {
      await once(failing);
      const [row] = await rows();
      expect(row).toMatchObject({ trouble: 'timeout', last_error: 'no answer', attempts: attempt + 1 });
      await db.database.rows('UPDATE deliveries SET next_at = clock_timestamp()');
    }
    expect((await rows())[0]).toMatchObject({ given_up: true, done: false });
    expect(await once(failing)).toBe(false);
  });

  it('that waits for another system’s word is no failure', async () => {
    const patient = consumer('patient', async () => {
      throw new NotYet('awaitingAcknowledgement', 'sent', 60);
    });
    await emit('thing', { caseId: 'c1' });
    await once(patient);
    expect(await rows()).toMatchObject([
      { trouble: 'awaitingAcknowledgement', attempts: 1, given_up: false },
    ]);
    expect(warned).toEqual([]);
  });

  it('is settled from outside when that word comes, and only the one meant', async () => {
    const patient = consumer('patient', async () => {
      throw new NotYet('awaitingAcknowledgement', 'sent', 60);
    });
    await emit('thing', { caseId: 'c1' });
    await emit('thing', { caseId: 'c2' });
    await once(patient);
    const settle = (caseId: string) =>
      db.database.transaction((tx) => settleDelivery(tx, 'patient', { caseId }));
    expect(await settle('c3')).toBe(false);
    expect(await settle('c1')).toBe(true);
    expect(await settle('c1')).toBe(false);
    expect((await rows()).map(({ done }) => done).sort()).toEqual([false, true]);
  });

  it('that nobody knows how to make fails visibly', async () => {
    await emit('thing');
    await spreadEvents(db.database, [consumer('gone', async () => {})]);
    await once(consumer('other', async () => {}, { outside: true }));
    expect(await rows()).toMatchObject([
      { consumer: 'gone', last_error: expect.stringContaining('gone') as string },
    ]);
  });
});
