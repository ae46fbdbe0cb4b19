import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Maker, openMakers } from '../apps/server/crash/crew.ts';
import type { BenchResult } from './result.ts';
import { type Acknowledged, applyUntilOver } from './surge/applicant.ts';
import { findLosses } from './surge/losses.ts';
import { startProduct } from './surge/startProduct.ts';
import { openTimings } from './surge/timings.ts';

const AIM_MS = 300;
/** Nobody sits down in the same millisecond. */
const ARRIVE_WITHIN_MS = 2_000;
/** The shortest an application can take, to know how many firms are needed. */
const SAVES = 7;

/**
 * A surge: so many applicants at once, each for a firm and in a session of its own, type (saved every few seconds), upload
 * and submit over real HTTP, against the product as it runs by default on the same machine. The figure is the slowest
 * autosave of a hundred; errors and losses must be none.
 */
export async function run({
  applicants = 200,
  seconds = 120,
  pause = { least: 2_000, most: 4_000 },
} = {}): Promise<BenchResult> {
  const product = await startProduct();
  const { database } = product.openAside();
  try {
    const before = loadavg()[0]!;
    const needed = applicants * (1 + Math.ceil((seconds * 1_000) / (SAVES * pause.least)));
    const make = openMakers(database);
    const makers: Maker[] = [];
    for (let n = 0; n < needed; n++) makers.push(await make());
    const timings = openTimings();
    const acknowledged: Acknowledged = { drafts: new Map(), files: [], cases: new Map(), faults: [] };
    const began = performance.now();
    const surge = {
      url: product.url,
      timings,
      acknowledged,
      nextMaker: () => makers.pop(),
      until: began + seconds * 1_000,
      pause,
    };
    await Promise.all(
      Array.from({ length: applicants }, async (_, seat) => {
        await sleep(Math.random() * ARRIVE_WITHIN_MS);
        await applyUntilOver(surge, seat);
      }),
    );
    const took = (performance.now() - began) / 1_000;
    const losses = await findLosses(database, acknowledged);
    const saves = timings.of('autosave');
    const requests = timings.kinds().reduce((sum, kind) => sum + timings.of(kind).count, 0);
    return {
      bench: 'surge',
      unit: 'ms, p99 of an autosave',
      ours: saves.p99,
      peers: {},
      ratios: {},
      detail: {
        applicants,
        duration: `${Math.round(took)} s, a save every ${pause.least / 1_000} to ${pause.most / 1_000} s each`,
        aim: `${AIM_MS} ms: ${saves.p99 < AIM_MS ? 'met' : 'NOT met'}`,
        errors: acknowledged.faults.length,
        'first errors': [...new Set(acknowledged.faults)].slice(0, 3),
        losses: losses.length,
        'first losses': losses.slice(0, 3),
        ...Object.fromEntries(timings.kinds().map((kind) => [kind, timings.of(kind)])),
        'requests a second': Math.round(requests / took),
        'applications submitted': acknowledged.cases.size,
        'load of the machine, before and after': [before, loadavg()[0]!].map((n) => n.toFixed(2)).join(', '),
      },
    };
  } finally {
    await database.close();
    await product.stop();
  }
}

if (process.argv[1] === import.meta.filename) {
  const [applicants = '200', seconds = '120'] = process.argv.slice(2);
  console.log(
    JSON.stringify(await run({ applicants: Number(applicants), seconds: Number(seconds) }), null, 2),
  );
  process.exit(0);
}
