/** What a firm lets a person do for it. `agent` is a professional of another firm. */
export const DELEGATIONS = ['owner', 'preparer', 'agent'] as const;
export type Delegation = (typeof DELEGATIONS)[number];

/**
 * What an agent can be given; an owner has all of it, a preparer fills in only. `receive`: is told of decisions and
 * takes the documents of licences. Signing and choosing agents stay with the firm.
 */
export const RIGHTS = ['fill', 'submit', 'receive'] as const;
export type Right = (typeof RIGHTS)[number];

/** A post is a role at an agency in a place; officers act only from a post. */
export interface Post {
  role: string;
  agency: string;
  place: string;
}

/** Who acts, and in which capacity. One person may hold many capacities; a session has one at a time. */
export type Actor =
  | { kind: 'anyone' }
  | { kind: 'person'; person: Person }
  | { kind: 'firm'; person: Person; organisation: string; delegation: Delegation; may?: readonly Right[] }
  | { kind: 'officer'; person: Person; post: Post }
  /** The platform itself: a rule that decides, a clock that runs out. Never comes from a request. */
  | { kind: 'system'; by: 'rule' | 'clock' | 'pack' | 'adoption' };

export interface Person {
  id: string;
  name: string;
}

/** The id written beside every action; people by their id, the platform by what moved it. */
export function actorId(actor: Actor): string {
  if (actor.kind === 'anyone') return 'anyone';
  return actor.kind === 'system' ? `system:${actor.by}` : actor.person.id;
}

/** Whether someone acting for a firm may do this for it. */
export function firmMay(actor: { delegation: Delegation; may?: readonly string[] }, right: Right): boolean {
  if (actor.delegation === 'owner') return true;
  if (actor.delegation === 'preparer') return right === 'fill';
  return actor.may?.includes(right) ?? false;
}
