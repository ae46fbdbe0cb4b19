import type { Facts } from '#platform/rules/pure/facts/fact.ts';

/** One of a population: whom rules are asked about. `id` is the caller's own. */
export interface Subject {
  readonly id: string;
  readonly facts: Facts;
}
