import type { Actor } from '#platform/access/pure/actor.ts';
import type { Services } from '#platform/api/server/services.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { mayRead, standingOf } from '#platform/process/server/standing.ts';
import type { Part } from '../pure/part.ts';

const CASE = sql('room_case', 'SELECT * FROM cases WHERE id = $1');
const GUEST = sql('room_guest', 'SELECT 1 FROM room_guests WHERE case_id = $1 AND person_id = $2');

export interface RoomStanding {
  /** Undefined for who may look but not take part. */
  part: Part | undefined;
  /** May see what was said and recorded. */
  reads: boolean;
  row: CaseRow | undefined;
}

/** As what an actor takes part in the room of a case: its applicant, an officer of one of its agencies, or a guest. */
export async function partIn(
  db: Queryable,
  covers: Services['covers'],
  actor: Actor,
  caseId: string,
): Promise<RoomStanding> {
  const row = await db.maybe<CaseRow>(CASE, [caseId]);
  if (!row || !('person' in actor)) return { part: undefined, reads: false, row };
  const standing = await standingOf(actor, row, covers);
  if (standing.own) return { part: 'applicant', reads: true, row };
  if (standing.inScope) return { part: 'officer', reads: true, row };
  if (await db.maybe(GUEST, [caseId, actor.person.id])) return { part: 'expert', reads: true, row };
  return { part: undefined, reads: await mayRead(actor, row, covers), row };
}
