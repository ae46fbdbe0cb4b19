import { type Delegation, firmMay, type Right } from '#platform/access/pure/actor.ts';

/** What a person may be asked to do for an organisation. */
export type What = Right | 'sign' | 'delegate';

/** An owner may do everything, a preparer only fills, an agent what the delegation says; signing and delegating never. */
export function allows(held: { delegation: Delegation; may: readonly string[] }, what: What): boolean {
  if (what === 'sign' || what === 'delegate') return held.delegation === 'owner';
  return firmMay(held, what);
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
