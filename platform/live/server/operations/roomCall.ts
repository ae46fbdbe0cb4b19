import { actorId } from '#platform/access/pure/actor.ts';
import type { Call } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Part } from '../../pure/part.ts';
import { partIn, type RoomStanding } from '../partIn.ts';

/** Whoever takes part in the room of this case. @throws Problem room.unknown, access.denied */
export async function requirePart(
  call: Call,
  caseId: string,
): Promise<{ part: Part; person: string; standing: RoomStanding }> {
  const standing = await partIn(call.db, call.services.covers, call.actor, caseId);
  if (!standing.row) throw new Problem('room.unknown', 404);
  call.require(standing.part !== undefined);
  return { part: standing.part!, person: actorId(call.actor), standing };
}

/** In which capacity somebody acts in a room, for the ledger: ids only. */
export function capacityIn({ actor }: Call, part: Part) {
  if (actor.kind === 'officer') return { kind: 'officer', part, ...actor.post };
  if (actor.kind === 'firm') return { kind: 'firm', part, organisation: actor.organisation };
  return { kind: actor.kind, part };
}
