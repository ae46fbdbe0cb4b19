import { loadavg } from 'node:os';
import { call } from '@orpc/server';
import type { Actor } from '../platform/access/pure/actor.ts';
import { operations as cases } from '../platform/process/server/operations/operations.ts';
import { makeCases } from './queue/makeCases.ts';
import { type BenchCity, openCity } from './queue/openCity.ts';
import type { BenchResult } from './result.ts';
import { percentiles } from './timers/percentiles.ts';

/** A queue opens and is searched before whoever waits for it wonders. Milliseconds, 95 of 100. */
const AIM = 200;

/** What is asked of a queue: who asks, and for what. */
const QUESTIONS: Record<string, [officer: string, filter: object]> = {
  'own queue, first page': ['xu-mingyuan', {}],
  'own queue, page 50': ['xu-mingyuan', { page: 50 }],
  'own queue, 100 rows': ['xu-mingyuan', { size: 100 }],
  'newest first': ['xu-mingyuan', { sort: 'opened' }],
  overdue: ['xu-mingyuan', { due: 'overdue' }],
  'due this week': ['xu-mingyuan', { due: 'week' }],
  'of one state': ['xu-mingyuan', { state: 'survey' }],
  'taken by me': ['xu-mingyuan', { assigned: 'me' }],
  'search: a number': ['xu-mingyuan', { text: 'B202600077777' }],
  'search: a firm': ['xu-mingyuan', { text: '春晓茶业' }],
  'search: two words': ['xu-mingyuan', { text: '临江 豆制品' }],
  'search: a word in every case': ['xu-mingyuan', { text: '有限公司' }],
  'search: nothing found': ['xu-mingyuan', { text: '没有这家企业' }],
  'every case of the city': ['ye-lan', { scope: 'all' }],
  'every case, search': ['ye-lan', { scope: 'all', text: '春晓茶业' }],
};

/**
 * Queue: a hundred thousand open cases of one agency; each question is asked as the desk asks it, with the rows
 * presented (clocks, colours, names). Not over HTTP. The figure is the slowest question's 95th percentile.
 */
export async function run({ open = 100_000, rounds = 30 } = {}): Promise<BenchResult> {
  const city = await openCity();
  try {
    await makeCases(city.services.database, open);
    await city.analyse();
    const figures: Record<string, { p50: number; p95: number; rows: number; total: number }> = {};
    for (const [name, [officer, filter]] of Object.entries(QUESTIONS)) {
      figures[name] = await measure(city, await city.officer(officer), filter, rounds);
    }
    const load = loadavg()[0]!.toFixed(2);
    const slowest = Math.max(...Object.values(figures).map(({ p95 }) => p95));
    return {
      bench: 'queue',
      unit: 'ms, slowest question, p95',
      ours: slowest,
      peers: { aim: AIM },
      ratios: { aim: Math.round((AIM / slowest) * 100) / 100 },
      detail: { 'open cases': open, rounds, 'load of the machine, after': load, ...figures },
    };
  } finally {
    await city.close();
  }
}

async function measure({ services }: BenchCity, actor: Actor, filter: object, rounds: number) {
  const context = { actor, language: 'zh-CN' as const, services };
  const ask = () => call(cases.listQueue, filter as never, { context });
  const { rows, total } = await ask();
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await ask();
    took.push(performance.now() - start);
  }
  const { p50, p95 } = percentiles(took);
  return { p50, p95, rows: rows.length, total };
}

if (process.argv[1] === import.meta.filename) {
  const [open = '100000', rounds = '30'] = process.argv.slice(2);
  console.log(JSON.stringify(await run({ open: Number(open), rounds: Number(rounds) }), null, 2));
}
