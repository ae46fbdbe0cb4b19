import { forPersons } from '#modules/catalogue/contract.ts';
import type { Actor } from '#platform/access/pure/actor.ts';

/** Firms come for what firms apply for, people for what they apply for in their own name; officers see both. */
export function takesHere(actor: Actor, { audience }: { audience: readonly string[] }): boolean {
  if (actor.kind === 'person') return forPersons({ audience });
  return actor.kind !== 'firm' || audience.some((kind) => kind !== 'individual');
}
