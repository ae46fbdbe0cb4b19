import type { Delegation } from '#platform/access/pure/actor.ts';

/** What a person may be asked to do for an organisation. */
export type What = 'fill' | 'submit' | 'sign' | 'receive' | 'delegate';

/** What may be left to an agent. Signing and choosing the agents stay with the organisation. */
export const AGENT_MAY = ['fill', 'submit', 'receive'] as const;
export type AgentMay = (typeof AGENT_MAY)[number];

/** An owner may do everything, a preparer only fills, an agent what the delegation says. */
export function allows(held: { delegation: Delegation; may: readonly string[] }, what: What): boolean {
  if (held.delegation === 'owner') return true;
  if (held.delegation === 'preparer') return what === 'fill';
  return what !== 'sign' && what !== 'delegate' && held.may.includes(what);
}

interface Term {
  validFrom: string;
  validTo: string | null;
  revoked: boolean;
}

/** True on every day of the term, first and last included, until it is revoked. Dates are 'YYYY-MM-DD'. */
export function inForce(term: Term, on: string): boolean {
  return !term.revoked && term.validFrom <= on && (term.validTo === null || on <= term.validTo);
}
