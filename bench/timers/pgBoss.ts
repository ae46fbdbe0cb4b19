import { setTimeout as sleep } from 'node:timers/promises';
import { loadPeer } from '../loadPeer.ts';
import { type Percentiles, percentiles } from './percentiles.ts';
import type { Scratch } from './scratch.ts';

/** The part of pg-boss 12 that is used here; the library is installed only for benches. */
interface Boss {
  on(event: 'error', listener: (error: Error) => void): void;
  start(): Promise<unknown>;
  createQueue(name: string): Promise<unknown>;
  insert(name: string, jobs: { data: object; startAfter: Date }[]): Promise<unknown>;
  work(
    name: string,
    options: object,
    handler: (
      jobs: { data: { due: number } }[],
      tx: { executeSql(text: string, values: unknown[]): Promise<unknown> },
    ) => Promise<void>,
  ): Promise<unknown>;
  stop(options: object): Promise<void>;
}

export interface BossFigures {
  insertsPerSecond: number;
  late: Percentiles;
  drainPerSecond: number;
}

const BATCH = 5_000;
const HOUR = 3_600_000;

/** The same load on pg-boss, with its settings for exactly-once effects and its shortest poll. */
export async function measurePgBoss(
  scratch: Scratch,
  { pending, due, drain }: { pending: number; due: number; drain: number },
): Promise<BossFigures | undefined> {
  const boss = await open(scratch.migratorUrl);
  if (!boss) return undefined;
  await boss.createQueue('timers');

  const start = performance.now();
  for (let done = 0; done < pending; done += BATCH) {
    await boss.insert(
      'timers',
      jobs(Math.min(BATCH, pending - done), (n) => Date.now() + HOUR * (2 + ((done + n) % 20_000))),
    );
  }
  const insertsPerSecond = Math.round((pending / (performance.now() - start)) * 1_000);
  await scratch.analyse('pgboss.job');

  const late: number[] = [];
  const options = {
    transactional: true,
    burstWhenBatchFull: true,
    batchSize: 50,
    pollingIntervalSeconds: 0.5,
  };
  for (let worker = 0; worker < 2; worker++) {
    await boss.work('timers', options, async (batch, tx) => {
      for (const { data } of batch) {
        await tx.executeSql('INSERT INTO fired VALUES (NULL, to_timestamp($1 / 1000.0), clock_timestamp())', [
          data.due,
        ]);
        late.push(Date.now() - data.due);
      }
    });
  }
  const until = async (count: number) => {
    for (const giveUp = Date.now() + 180_000; late.length < count && Date.now() < giveUp; ) await sleep(20);
  };
  const first = Date.now() + 2_000;
  await boss.insert(
    'timers',
    jobs(due, (n) => first + Math.round((n * 10_000) / due)),
  );
  await until(due);
  const figures = percentiles(late);

  late.length = 0;
  const drainStart = performance.now();
  await boss.insert(
    'timers',
    jobs(drain, () => Date.now()),
  );
  await until(drain);
  const drainPerSecond = Math.round((late.length / (performance.now() - drainStart)) * 1_000);
  await boss.stop({ graceful: false });
  return { insertsPerSecond, late: figures, drainPerSecond };
}

function jobs(count: number, dueAt: (n: number) => number) {
  return Array.from({ length: count }, (_, n) => {
    const due = dueAt(n);
    return { data: { due, clock: 'decision' }, startAfter: new Date(due) };
  });
}

async function open(connectionString: string): Promise<Boss | undefined> {
  const library = await loadPeer<{ PgBoss: new (options: object) => Boss }>('pg-boss').catch(() => undefined);
  if (!library) return undefined;
  const boss = new library.PgBoss({ connectionString, schema: 'pgboss' });
  boss.on('error', (error) => console.error(error));
  await boss.start();
  return boss;
}
