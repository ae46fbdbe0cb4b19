const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** Milliseconds to wait after the nth failure (from 1): one second, doubled each time, at most an hour. */
export function retryDelay(attempts: number): number {
  return Math.min(HOUR, SECOND * 2 ** Math.min(attempts - 1, 30));
}
