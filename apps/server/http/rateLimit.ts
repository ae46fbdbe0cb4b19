import { Problem } from '#platform/errors/pure/problem.ts';

export interface RateLimit {
  /** Requests a caller may save up. */
  burst: number;
  perSecond: number;
}

interface Bucket {
  left: number;
  at: number;
}

const KEPT_CALLERS = 50_000;

/**
 * A bucket of tokens for each caller, refilled evenly. In memory of this process: behind several, the limit
 * is per process, which is enough against a runaway client.
 */
export function openRateLimiter(
  { burst, perSecond }: RateLimit,
  clock: () => number = () => performance.now(),
) {
  const buckets = new Map<string, Bucket>();
  /** @throws Problem tooManyRequests, with the seconds to wait */
  return function take(caller: string): void {
    const now = clock();
    const bucket = buckets.get(caller) ?? { left: burst, at: now };
    bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    if (bucket.left < 1) {
      throw new Problem('tooManyRequests', 429, {
        params: { seconds: Math.ceil((1 - bucket.left) / perSecond) },
      });
    }
    bucket.left -= 1;
    // The oldest goes first: a Map keeps the order of insertion.
    buckets.delete(caller);
    buckets.set(caller, bucket);
    if (buckets.size > KEPT_CALLERS) buckets.delete(buckets.keys().next().value!);
  };
}
