import type { Actor } from '#platform/access/pure/actor.ts';
import type { PolicyUnit } from '../domain/units.ts';

type Officer = Extract<Actor, { kind: 'officer' }>;

/** Posts that keep the whole list; a head names for the own unit. */
const KEEPS_ALL = 'reform-office';

export function isOfUnit({ post }: Officer, { agency }: PolicyUnit): boolean {
  return agency !== null && post.agency === agency;
}

/** The unit picks its own (POL-10.r2): its head or policy officer, or the office that keeps the list. */
export function mayName(officer: Officer, unit: PolicyUnit): boolean {
  const { role } = officer.post;
  if (role === KEEPS_ALL) return true;
  return isOfUnit(officer, unit) && (role === 'agency-head' || role === 'policy-officer');
}
