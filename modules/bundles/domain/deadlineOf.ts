import type { Amount } from '#platform/clock/pure/amount.ts';
import type { Bundle } from './bundle.ts';
import { longestChain } from './longestChain.ts';
import type { Part } from './part.ts';

export interface PromisedTime extends Amount {
  source: string;
  /** Where the time comes from: the bundle's own limit, or its parts. */
  by: Bundle['deadline']['rule'];
  /** The parts that make it so long; empty for a stated limit. */
  chain: string[];
}

/**
 * The time promised for the whole. Precedence: a limit that the bundle states counts, also where its parts add up to
 * more; otherwise the longest chain of the parts that are applied for. Parts keep their own legal times either way.
 */
export function deadlineOf({ deadline }: Pick<Bundle, 'deadline'>, parts: readonly Part[]): PromisedTime {
  const { source } = deadline;
  if (deadline.rule === 'stated') {
    const { amount, unit } = deadline;
    return { amount, unit, source, by: 'stated', chain: [] };
  }
  const chain = longestChain(parts, 'promisedTime');
  if (!chain) throw new Error('times of different units have no longest chain: state a deadline');
  return { amount: chain.amount, unit: chain.unit, source, by: 'longest-chain', chain: chain.members };
}
