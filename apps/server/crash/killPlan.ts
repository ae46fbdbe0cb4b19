import type { Chance } from '../demo/chance.ts';

/** What is killed by SIGKILL. `starting`: a process of ours that is still coming up after it was killed. */
export const VICTIMS = ['database', 'backend', 'web', 'worker', 'starting', 'everything'] as const;
export type Victim = (typeof VICTIMS)[number];

export interface KillPlan {
  /** While people work. */
  underLoad: Victim[];
  /** While clocks run out: nobody asks anything then. */
  atNight: Victim[];
}

const AT_NIGHT: Victim[] = ['worker', 'database', 'backend', 'everything'];
/** The fewest of each kind. */
const LEAST = 3;

/** Each kind three times at least; the rest, up to `count`, are kills of the database, which is up again soonest. */
export function planKills(count: number, chance: Chance): KillPlan {
  const atNight = [...AT_NIGHT];
  const underLoad = VICTIMS.flatMap((victim) => {
    const before = atNight.filter((one) => one === victim).length;
    return Array<Victim>(LEAST - before).fill(victim);
  });
  for (let n = 0; underLoad.length + atNight.length < count; n++) {
    // In a long run everything gets its turn again.
    const kinds = n < LONG ? SOON_UP : VICTIMS;
    underLoad.push(kinds[n % kinds.length]!);
  }
  return { underLoad: shuffle(underLoad, chance), atNight: shuffle(atNight, chance) };
}

const SOON_UP = ['database', 'backend'] as const satisfies Victim[];
const LONG = 6;

function shuffle<T>(list: readonly T[], chance: Chance): T[] {
  return list
    .map((item) => ({ item, place: chance.below(1_000_000) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
