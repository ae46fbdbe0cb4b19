import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { beginContender, type RunningContender } from './cases/beginContender.ts';
import { CONTENDERS } from './cases/contender.ts';
import { openDurable } from './cases/openDurable.ts';
import { type Figures, type Measured, summarise } from './cases/summarise.ts';
import type { BenchResult } from './result.ts';

const WARM_UP = 1_000;

/**
 * Cases: a life of five actions, 32 side by side, on one embedded PostgreSQL with its normal durability.
 * Ours writes case, chained action, ledger queue, task, timers and outbox, once per key as the API does.
 * Contenders take turns in short windows, so that a busy machine slows all of them alike.
 */
export async function run({ rounds = 5, milliseconds = 2_000, concurrency = 32 } = {}): Promise<BenchResult> {
  const durable = await openDurable();
  const running: RunningContender[] = [];
  try {
    for (const name of Object.keys(CONTENDERS)) running.push(await beginContender(name, durable));
    const windows = new Map<string, Measured[]>(running.map(({ name }) => [name, []]));
    const loads = [loadavg()[0]!];
    for (const contender of running) await contender.measure({ milliseconds: WARM_UP, concurrency });
    for (let round = 0; round < rounds; round++) {
      const turns = [...running.slice(round % running.length), ...running.slice(0, round % running.length)];
      for (const { name, measure } of turns) {
        windows.get(name)!.push(await measure({ milliseconds, concurrency }));
      }
    }
    loads.push(loadavg()[0]!);
    const figures = Object.fromEntries([...windows].map(([name, all]) => [name, summarise(all)]));
    return present(figures, {
      windows: `${rounds} of ${milliseconds} ms for each, ${concurrency} cases at once`,
      durability: await durable.settings(),
      versions: { DBOS: versionOf('@dbos-inc/dbos-sdk'), 'bpmn-engine': versionOf('bpmn-engine') },
      'load of the machine, before and after': loads.map((load) => load.toFixed(2)).join(', '),
    });
  } finally {
    for (const contender of running) await contender.end();
    await durable.close();
  }
}

function present(figures: Record<string, Figures>, conditions: Record<string, unknown>): BenchResult {
  const { ours, oursLocking, ...peers } = figures as Record<string, Figures> & { ours: Figures };
  const ratio = (figure: (of: Figures) => number) =>
    Object.fromEntries(Object.entries(peers).map(([name, peer]) => [name, figure(peer)]));
  return {
    bench: 'cases',
    unit: 'actions/s',
    ours: ours.actionsPerSecond,
    peers: ratio((peer) => peer.actionsPerSecond),
    ratios: ratio((peer) => round(ours.actionsPerSecond / peer.actionsPerSecond)),
    detail: {
      ...conditions,
      ours,
      'ours, reading and locking the case at each action': oursLocking,
      ...peers,
      'ratio of processor time per action': ratio((peer) => round(peer.cpu / ours.cpu)),
    },
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function versionOf(peer: string): string {
  const file = join(import.meta.dirname, 'node_modules', peer, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

if (process.argv[1] === import.meta.filename) {
  const [rounds = '5', milliseconds = '2000'] = process.argv.slice(2);
  console.log(
    JSON.stringify(await run({ rounds: Number(rounds), milliseconds: Number(milliseconds) }), null, 2),
  );
}
