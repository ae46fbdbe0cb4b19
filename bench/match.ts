import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inChild } from './match/inChild.ts';
import { measureClosures, measureJsonRules, measureZen, sampleFirms } from './match/peers.ts';
import { measureQuestions } from './match/questions.ts';
import { benchRules, quantile } from './match/setting.ts';
import type { SweepFigures } from './match/sweep.ts';
import type { BenchResult } from './result.ts';

/** The share of the city that closures decide too, to compare. */
const CHECKED = 2_000;
const ROUNDS = 5;
const HUGE = 1_000_000;

const AIMS = {
  sweepMs: 2_000,
  hugeMs: 20_000,
  memoryMb: 512,
  zen: 130,
  jsonRules: 5_000,
  firmMs: 0.3,
  policyMs: 50,
};

/**
 * Every firm of a made-up city against every policy: DuckDB and the bits in a process of its own, and on samples
 * json-rules-engine and ZEN (655 expressions a call, 64 calls in flight), both helped: numbers as doubles, unknown
 * filled in, dates as days, and what json-rules-engine cannot compute computed beforehand. Ours is exact and knows
 * three outcomes. `--size 1380000` takes a province.
 */
export async function run({ size = sizeOf(process.argv), policies = 655 } = {}): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'onewindow-bench-match-'));
  try {
    const loads = [loadavg()[0]!];
    const rules = benchRules(policies);
    const loaded = await inChild<Record<string, number>>('load.ts', [folder, size]);
    const rounds = size < HUGE ? ROUNDS : 1;
    const swept = await inChild<SweepFigures>('sweep.ts', [folder, policies, rounds]);
    loads.push(loadavg()[0]!);
    const questions = await measureQuestions(folder, rules);
    const firms = sampleFirms(CHECKED);
    const closures = measureClosures(rules, firms);
    const zen = await measureZen(rules, firms.slice(0, 640));
    const jsonRules = await measureJsonRules(rules, firms.slice(0, 60));
    loads.push(loadavg()[0]!);
    const wall = quantile(swept.wall, 0.5);
    const cpu = quantile(swept.cpu, 0.5);
    const evaluations = size * policies;
    const ours = (evaluations / wall) * 1_000;
    const oursByCpu = (evaluations / cpu) * 1_000;
    const met = (is: boolean) => (is ? 'met' : 'NOT met');
    // These two are stated for a city.
    const metByCity = (is: boolean) => (size < HUGE ? met(is) : 'not stated for this size');
    const limit = size < HUGE ? AIMS.sweepMs : AIMS.hugeMs;
    const ratios = { 'json-rules-engine': ours / jsonRules.rate, 'zen-engine': ours / zen.rate };
    return {
      bench: 'match',
      unit: 'evaluations/s (a policy for a firm)',
      ours,
      peers: { 'json-rules-engine': jsonRules.rate, 'zen-engine': zen.rate },
      ratios,
      detail: {
        size: `${size} firms, ${policies} policies, ${evaluations / 1e6} million evaluations`,
        sweep: { medianMs: wall, bestMs: Math.min(...swept.wall), medianCpuMs: cpu, rounds },
        'aim of the sweep': `${limit} ms: ${met(wall <= limit)}`,
        pairs: swept.pairs,
        'unknown pairs': swept.unknown,
        'peak memory of the sweep': `${Math.round(swept.peakMb)} MB, aim ${AIMS.memoryMb}: ${metByCity(swept.peakMb <= AIMS.memoryMb)}`,
        'aims against others': `ZEN ${AIMS.zen}: ${met(ratios['zen-engine'] >= AIMS.zen)}, json-rules-engine ${AIMS.jsonRules}: ${met(ratios['json-rules-engine'] >= AIMS.jsonRules)}`,
        'ratio of processor time': {
          'json-rules-engine': oursByCpu / jsonRules.rateByCpu,
          'zen-engine': oursByCpu / zen.rateByCpu,
        },
        'compiled functions alone, one thread': closures.rate,
        'a changed firm against all policies': `${closures.firmMs.toFixed(3)} ms CPU, p99 ${closures.firmP99Ms.toFixed(3)} ms, aim ${AIMS.firmMs}: ${met(closures.firmMs <= AIMS.firmMs)}`,
        'a published policy to its firms': `p50 ${questions.ids.p50.toFixed(1)}, p95 ${questions.ids.p95.toFixed(1)} ms, aim ${AIMS.policyMs}: ${metByCity(questions.ids.p95 <= AIMS.policyMs)}`,
        'funnel while it is written, ms': questions.funnel,
        'sum of an amount, ms': questions.sum,
        loading: loaded,
        'same answers': { ...questions.check, zen: zen.agreement, 'json-rules-engine': jsonRules.agreement },
        'load of the machine before, after the sweep, at the end': loads
          .map((load) => load.toFixed(2))
          .join(', '),
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizeOf(words: readonly string[]): number {
  const at = words.indexOf('--size');
  return at < 0 ? 138_000 : Number(words[at + 1]);
}

if (process.argv[1] === import.meta.filename) {
  console.log(JSON.stringify(await run(), null, 2));
  process.exit(0);
}
