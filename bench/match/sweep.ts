// In a process of its own: sweeps the city in the folder several times.
import { cityGiven } from '../../platform/matching/testing/makeCity.ts';
import { benchRules, openCity, timed } from './setting.ts';

export interface SweepFigures {
  readonly pairs: number;
  readonly unknown: number;
  /** Of each round, in ms. */
  readonly wall: number[];
  readonly cpu: number[];
  readonly peakMb: number;
  /** Pairs by rule, to be compared. */
  readonly counts: number[];
}

const [folder, policies, rounds] = process.argv.slice(2);
const population = await openCity(folder!);
const rules = benchRules(Number(policies));
const found: Omit<SweepFigures, 'peakMb'>[] = [];
for (let round = 0; round <= Number(rounds); round++) {
  const { result, wall, cpu } = await timed(async () => {
    const sweep = await population.sweep(rules, { given: cityGiven });
    // The pairs themselves are part of the work.
    return { sweep, listed: sweep.pairSlots().slot.length };
  });
  const { sweep, listed } = result;
  if (listed !== sweep.pairs) throw new Error(`${listed} pairs listed of ${sweep.pairs}`);
  found.push({
    pairs: sweep.pairs,
    unknown: sweep.rules.reduce((sum, rule) => sum + rule.unknown, 0),
    wall: [wall],
    cpu: [cpu],
    counts: sweep.rules.map((rule) => rule.true),
  });
}
// The first round warms up.
const counted = found.slice(found.length > 1 ? 1 : 0);
process.send!({
  ...counted[0]!,
  wall: counted.flatMap(({ wall }) => wall),
  cpu: counted.flatMap(({ cpu }) => cpu),
  peakMb: process.resourceUsage().maxRSS / 1024,
} satisfies SweepFigures);
await population.close();
process.disconnect();
