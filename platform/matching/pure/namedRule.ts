import type { Rule } from '#platform/rules/pure/tree/rule.ts';

/** A rule under the name its owner gave it, such as a policy and its version. */
export interface NamedRule {
  readonly id: string;
  readonly rule: Rule;
}
