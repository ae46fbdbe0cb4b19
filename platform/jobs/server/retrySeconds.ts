const FIRST_SECONDS = 2;
const LONGEST_SECONDS = 3600;

/** How long to wait after so many tries before: 2 s, 4 s, 8 s … up to an hour, and never less than `atLeast`. */
export function retrySeconds(triesBefore: number, atLeast = 0): number {
  return Math.max(atLeast, Math.min(FIRST_SECONDS * 2 ** triesBefore, LONGEST_SECONDS));
}
