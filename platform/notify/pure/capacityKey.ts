import type { Actor } from '#platform/access/pure/actor.ts';

/** As whom somebody is told: `person`, `firm:<organisation>` or `officer:<post>`, as sessions name it. */
export type CapacityKey = 'person' | `firm:${string}` | `officer:${string}`;

/** Where a case is read in that capacity. */
export function caseLink(capacity: CapacityKey, caseId: string): string {
  return capacity.startsWith('officer:') ? `/desk/cases/${caseId}` : `/space/cases/${caseId}`;
}

/** True when both act as the same: the same person in the same post or for the same firm. */
export function sameCapacity(a: Actor, b: Actor): boolean {
  return JSON.stringify(capacityOf(a)) === JSON.stringify(capacityOf(b));
}

function capacityOf(actor: Actor): unknown[] {
  if (actor.kind === 'officer') {
    const { role, agency, place } = actor.post;
    return ['officer', actor.person.id, role, agency, place];
  }
  if (actor.kind === 'firm') return ['firm', actor.person.id, actor.organisation, actor.delegation];
  return actor.kind === 'person' ? ['person', actor.person.id] : [actor.kind];
}
