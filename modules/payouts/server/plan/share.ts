import type { PlanOutcome } from '../../domain/planViews.ts';
import type { Left } from './committed.ts';

export interface Candidate {
  /** Whole fen; undefined where it cannot be worked out. */
  fen: bigint | undefined;
  /** Why it gets nothing whatever is left. */
  hindered?: 'held' | 'excluded';
}

/**
 * Who of those who qualify gets something, in their order: whole amounts only, and whoever comes after the first that
 * does not fit waits as well, so that nobody overtakes. `most`: how many in one go; the rest comes in the next.
 */
export function share(
  candidates: readonly Candidate[],
  left: Left,
  most: number,
): { outcomes: PlanOutcome[]; left: Left } {
  let { money, firms } = left;
  let given = 0;
  let closed: PlanOutcome | undefined;
  const outcomes = candidates.map(({ fen, hindered }): PlanOutcome => {
    if (hindered) return hindered;
    if (fen === undefined || fen <= 0n) return 'noAmount';
    closed ??= firms === 0 ? 'quotaFull' : money !== undefined && money < fen ? 'budgetSpent' : undefined;
    closed ??= given === most ? 'later' : undefined;
    if (closed) return closed;
    given++;
    money = money === undefined ? undefined : money - fen;
    firms = firms === undefined ? undefined : firms - 1;
    return 'propose';
  });
  return { outcomes, left: { money, firms } };
}
