/** What a firm can have of a policy, as it was last decided. Amounts are yuan to the fen, null where there is none. */
export interface KeptMatch {
  version: number;
  amount: string | null;
  isOpen: boolean;
  toldVersion: number | null;
  toldAmount: string | null;
}

/**
 * Whether a firm is to be told that it can have a policy: when it newly can, or when another version gives it another
 * amount. Never again of what it was told already: not on a second publication, not when it lost the policy and has it
 * again unchanged (POL-03).
 */
export function isNews(
  before: KeptMatch | undefined,
  now: { version: number; amount: string | null },
): boolean {
  if (before === undefined) return true;
  const isNew = !before.isOpen;
  const isChanged = before.version !== now.version && before.amount !== now.amount;
  if (!isNew && !isChanged) return false;
  if (before.toldVersion === null) return true;
  return before.toldVersion !== now.version && before.toldAmount !== now.amount;
}
