import { covers } from '#platform/access/server/scope.ts';
import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { findDelegation } from './delegations.ts';
import type { OrganisationRow } from './organisations.ts';

/**
 * Who may see an organisation's register facts: whoever may act for it, and officers in whose place it is
 * registered. These facts are public by law, so no purpose is asked of the officer.
 */
export async function maySee({ actor, db, now }: Call, organisation: OrganisationRow): Promise<boolean> {
  if (actor.kind === 'officer') return covers(db, actor.post, { place: organisation.place });
  if (actor.kind !== 'person' && actor.kind !== 'firm') return false;
  return (await findDelegation(db, actor.person.id, organisation.id, legalDate(now))) !== undefined;
}

/** True when the actor stands in this organisation now. */
export function actsFor({ actor }: Call, organisation: string): boolean {
  return actor.kind === 'firm' && actor.organisation === organisation;
}

/** @returns true when the actor stands in this organisation as an owner. */
export function isOwner({ actor }: Call, organisation: string): boolean {
  return actor.kind === 'firm' && actor.organisation === organisation && actor.delegation === 'owner';
}
