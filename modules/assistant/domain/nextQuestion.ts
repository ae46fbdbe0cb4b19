/** A policy whose conditions are not all settled for a firm. */
export interface OpenPolicy {
  policy: string;
  /** Ids of the attributes that must be known first. */
  missing: readonly string[];
}

/**
 * The one attribute to ask for next: of those that the firm may state itself, the one on which most policies hang; on a tie
 * the one after which a policy is settled soonest. Undefined when there is nothing for the firm to say.
 */
export function nextQuestion(
  open: readonly OpenPolicy[],
  maySupply: (attribute: string) => boolean,
): { attribute: string; policies: string[] } | undefined {
  const asked = new Map<string, { policies: string[]; fewest: number }>();
  for (const { policy, missing } of open) {
    for (const attribute of missing) {
      if (!maySupply(attribute)) continue;
      const held = asked.get(attribute) ?? { policies: [], fewest: Number.POSITIVE_INFINITY };
      held.policies.push(policy);
      held.fewest = Math.min(held.fewest, missing.length);
      asked.set(attribute, held);
    }
  }
  const [best] = [...asked].sort(
    ([a, one], [b, other]) =>
      other.policies.length - one.policies.length || one.fewest - other.fewest || a.localeCompare(b),
  );
  return best && { attribute: best[0], policies: best[1].policies };
}
