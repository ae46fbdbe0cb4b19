/** Repeatable chance: the same seed gives the same numbers on every machine. */
export interface Chance {
  /** At least 0, below 1. */
  next(): number;
  /** True with this probability. */
  hit(probability: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  pick<T>(options: readonly T[]): T;
  /** Around 1, mostly between a half and twice; the product of many is what sizes of firms look like. */
  spread(sigma: number): number;
}

/** Mulberry32: 32 bits of state are plenty for made-up firms. */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    hit: (probability) => next() < probability,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (options) => options[Math.floor(next() * options.length)]!,
    // The sum of six is near enough to a normal distribution.
    spread: (sigma) =>
      Math.exp(sigma * (next() + next() + next() + next() + next() + next() - 3) * Math.SQRT2),
  };
}
