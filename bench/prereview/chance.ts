/** The same seed gives the same materials. */
export function openChance(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    true: (share: number) => next() < share,
    pick: <T>(among: readonly T[]): T => among[below(among.length)]!,
  };
}
export type Chance = ReturnType<typeof openChance>;
