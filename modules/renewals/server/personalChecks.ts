import { postHolders } from '#platform/access/server/postHolders.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { PersonalCheck } from '#platform/process/server/processBook.ts';
import { ownerCheck } from '../domain/compileRenewal.ts';
import { findRenewal } from './renewals.ts';

/** The named owner of a node does its work (包抓责任人), as long as they hold the post; without one, whoever holds it. */
export const renewalChecks: Record<string, PersonalCheck> = Object.fromEntries(
  (['call', 'prepare', 'deliver'] as const).map((node) => [ownerCheck(node), checkOwner(node)]),
);

function checkOwner(node: string): PersonalCheck {
  return async ({ db, case: row, actor, now }) => {
    const owner = (await findRenewal(db, row.id))?.owners[node];
    if (!owner || owner.id === actor.person.id) return undefined;
    const { role, agency } = actor.post;
    const held = await postHolders(db, { agency, role, place: row.place_id }, legalDate(now));
    const isThere = held.some(({ person }) => person === owner.id);
    return isThere ? { code: 'renewal.otherOwner', params: { name: owner.name } } : undefined;
  };
}
