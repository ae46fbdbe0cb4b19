/** Repeatable chance: the same seed gives the same numbers on every machine (mulberry32). */
export function openChance(seed: number) {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (count: number) => Math.floor(next() * count);
  return {
    /** A whole number from 0 to count − 1. */
    below,
    pick: <T>(list: readonly T[]): T => list[below(list.length)]!,
    /** One of the list, each as likely as its weight says. */
    weighed<T extends { weight: number }>(list: readonly T[]): T {
      let rest = next() * list.reduce((sum, { weight }) => sum + weight, 0);
      for (const one of list) {
        rest -= one.weight;
        if (rest < 0) return one;
      }
      return list.at(-1)!;
    },
  };
}

export type Chance = ReturnType<typeof openChance>;
