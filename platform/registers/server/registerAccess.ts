import type { Call } from '#platform/api/server/call.ts';
import type { Register } from './registers.ts';

/**
 * A public register is for anyone. Any other is for officials of its place, of places within it and above it,
 * whatever their agency: approval and regulation share what they know (APV-05.r3).
 */
export async function mayReadRegister({ actor, services }: Call, { definition }: Register): Promise<boolean> {
  if (definition.public) return true;
  if (actor.kind !== 'officer') return false;
  const { place } = actor.post;
  return (await services.covers(place, definition.place)) || services.covers(definition.place, place);
}

/** The role that keeps the list, in a post whose place is the register's or lies above it. */
export async function mayWriteRegister(
  { actor, services }: Call,
  { definition }: Register,
): Promise<boolean> {
  if (actor.kind !== 'officer' || actor.post.role !== definition.owner) return false;
  return services.covers(actor.post.place, definition.place);
}
