import { type Actor, firmMay } from '#platform/access/pure/actor.ts';
import { caseReaders } from '#platform/access/pure/caseReaders.ts';
import { getRole } from '#platform/access/server/roles.ts';
import type { Standing } from '../pure/allowedActions.ts';
import type { CaseRow } from './caseRow.ts';
import { STRANGER } from './noStanding.ts';

/** Answers whether a post covers a place, by the chain of places. Given by platform/access. */
export type Covers = (placeOfPost: string, place: string) => Promise<boolean>;

/** What an actor is to a case: its applicant, one of its officers, or a stranger. */
export async function standingOf(actor: Actor, row: CaseRow, covers: Covers): Promise<Standing> {
  const none = STRANGER;
  if (actor.kind === 'officer') {
    const { agency, place } = actor.post;
    const parties = Object.keys(row.agencies).filter((party) => row.agencies[party] === agency);
    return { ...none, inScope: parties.length > 0 && (await covers(place, row.place_id)), parties };
  }
  if (actor.kind === 'firm') {
    const own = row.organisation_id === actor.organisation;
    return { ...none, own, maySubmit: own && firmMay(actor, 'submit') };
  }
  if (actor.kind === 'person') {
    const own = row.person_id === actor.person.id && row.organisation_id === null;
    return { ...none, own, maySubmit: own };
  }
  return none;
}

/** Whether an actor may read a case at all. */
export async function mayRead(actor: Actor, row: CaseRow, covers: Covers): Promise<boolean> {
  const standing = await standingOf(actor, row, covers);
  if (standing.own || standing.inScope) return true;
  return actor.kind === 'officer' && looksOn(actor.post.role) && covers(actor.post.place, row.place_id);
}

/** Roles that look at all cases of their place without holding any of them. */
function looksOn(role: string): boolean {
  return (caseReaders as readonly string[]).includes(role) && getRole(role).reach === 'place';
}
