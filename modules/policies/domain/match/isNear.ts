import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { presentFact } from '#platform/rules/pure/facts/presentFact.ts';
import type { ExplainedMatch, Hindrance } from './explainMatch.ts';

export interface Nearest {
  /** Most things that would have to be otherwise; what is only unknown does not count. */
  failures: number;
  /** No figure would have to become more than so many times what it is, or less than that part of it. */
  factor: number;
}

/** Whether a firm just misses a policy: few things are otherwise, and none of them is out of its reach. */
export function isNear(
  { conditions, isWithinReach }: ExplainedMatch,
  facts: Facts,
  { failures, factor }: Nearest,
): boolean {
  const failed = conditions.flatMap(({ hindrances }) => hindrances).filter(({ isUnknown }) => !isUnknown);
  if (!isWithinReach || failed.length > failures) return false;
  return failed.every((hindrance) => isReachable(hindrance, facts, factor));
}

/** One of its figures alone suffices, so one within reach does. */
function isReachable({ needs }: Hindrance, facts: Facts, factor: number): boolean {
  if (needs.length === 0) return true;
  return needs.some(({ attribute, value }) => {
    const [is, needed] = [figureOf(presentFact(facts[attribute] ?? 'unknown')), figureOf(value)];
    if (is === undefined || needed === undefined) return true;
    return is > 0 && needed <= is * factor && needed * factor >= is;
  });
}

/** Near enough for an order of magnitude: nothing is decided by it. */
function figureOf(fact: ReturnType<typeof presentFact>): number | undefined {
  return typeof fact === 'object' && typeof fact.value === 'string' ? Number(fact.value) : undefined;
}
