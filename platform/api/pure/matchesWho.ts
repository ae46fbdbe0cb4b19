import type { Actor } from '#platform/access/pure/actor.ts';
import type { Who } from './operation.ts';

/** True when the actor's capacity is among those the operation is declared for. Deny is the default. */
export function matchesWho(who: Who, actor: Actor): boolean {
  if (who === 'anyone') return true;
  if (actor.kind === 'anyone' || actor.kind === 'system') return false;
  if (who === 'signedIn') return true;
  if (actor.kind === 'person') return who.person === true;
  if (actor.kind === 'firm') return who.firm?.includes(actor.delegation) ?? false;
  return who.officer?.includes(actor.post.role) ?? false;
}
