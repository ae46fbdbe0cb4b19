import { setTimeout as sleep } from 'node:timers/promises';
import { armTimers } from '../../platform/clock/server/armTimers.ts';
import { fireDueTimers } from '../../platform/clock/server/fireDueTimers.ts';
import type { Fire } from '../../platform/clock/server/fireTimer.ts';
import { startTimers, type Timers } from '../../platform/clock/server/startTimers.ts';
import type { Timer } from '../../platform/clock/server/timer.ts';
import { newId } from '../../platform/crypto/pure/newId.ts';
import { type Percentiles, percentiles } from './percentiles.ts';
import type { Scratch } from './scratch.ts';

const BATCH = 5_000;
const HOUR = 3_600_000;
const POLLERS = 2;

export interface Lateness extends Percentiles {
  duplicates: number;
  lost: number;
}

/** Arms timers that fall due over the coming years, in batches of one transaction each. Returns rows a second. */
export async function loadPending({ database, analyse }: Scratch, count: number): Promise<number> {
  const start = performance.now();
  for (let done = 0; done < count; done += BATCH) {
    const timers = Array.from({ length: Math.min(BATCH, count - done) }, (_, n) =>
      timer(newId(), new Date(Date.now() + HOUR * (2 + ((done + n) % 20_000)))),
    );
    await database.transaction((tx) => armTimers(tx, timers));
  }
  const rate = (count / (performance.now() - start)) * 1_000;
  await analyse('timers');
  return Math.round(rate);
}

/** Starts a poller; `startTimers` is ours. */
export type Start = (options: Parameters<typeof startTimers>[0]) => Timers;

/** Lets timers fall due evenly over ten seconds, and measures by the server's clock when each was fired. */
export async function lateness(
  scratch: Scratch,
  count: number,
  start: Start = startTimers,
): Promise<Lateness> {
  const ids = await scratch.newCases(count);
  const first = Date.now() + 2_000;
  const due = ids.map((id, n) => timer(id, new Date(first + Math.round((n * 10_000) / count))));
  await armTimers(scratch.database, due);
  await fireAll(scratch, count, first + 10_000, start);
  const rows = await scratch.database.rows<{ case_id: string; late: number }>(
    'SELECT case_id, extract(epoch FROM at - due_at)::float8 * 1000 AS late FROM fired',
  );
  const distinct = new Set(rows.map(({ case_id }) => case_id)).size;
  return {
    ...percentiles(rows.map(({ late }) => late)),
    duplicates: rows.length - distinct,
    lost: count - distinct,
  };
}

/** Everything due at once, as after a night without the server. Returns firings a second. */
export async function drainRate(scratch: Scratch, count: number): Promise<number> {
  const ids = await scratch.newCases(count);
  await armTimers(
    scratch.database,
    ids.map((id) => timer(id, new Date())),
  );
  const start = performance.now();
  await fireAll(scratch, count, Date.now(), startTimers);
  return Math.round((count / (performance.now() - start)) * 1_000);
}

async function fireAll({ database }: Scratch, count: number, lastDue: number, start: Start): Promise<void> {
  await database.rows('DELETE FROM fired');
  let fired = 0;
  const fire: Fire = async (tx, { caseId, dueAt }) => {
    tx.later({ name: 'bench_fired', text: 'INSERT INTO fired VALUES ($1, $2, clock_timestamp())' }, [
      caseId,
      dueAt,
    ]);
    fired += 1;
  };
  const onError = (error: unknown) => console.error(error);
  const pollers = Array.from({ length: POLLERS }, () =>
    start({ database, now: () => new Date(), fire, onError }),
  );
  while (fired < count && Date.now() < lastDue + 120_000) await sleep(20);
  await Promise.all(pollers.map((poller) => poller.stop()));
}

function timer(caseId: string, dueAt: Date): Timer {
  return { caseId, name: 'decision/due', generation: 1, dueAt, action: { clock: 'decision', kind: 'due' } };
}

/** The usual way, for comparison: the same table, looked at every half second. */
export const lookEveryHalfSecond: Start = (options) => {
  let stopped = false;
  const running = (async () => {
    while (!stopped) {
      await fireDueTimers(options);
      await sleep(500);
    }
  })();
  return {
    wake() {},
    async stop() {
      stopped = true;
      await running;
    },
  };
};
