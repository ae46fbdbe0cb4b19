import type { Call } from '#platform/api/server/call.ts';
import type { LookedAt } from '#platform/looks/pure/look.ts';
import { recordLook } from '#platform/looks/server/recordLook.ts';
import type { CaseRow } from './caseRow.ts';
import { mayRead } from './standing.ts';

/**
 * Lets the caller read a case or something of it, and keeps for the applicant which officer did.
 * @param subjectId of what lies in the case, when it is not the case itself
 * @throws Problem access.denied
 */
export async function lookAtCase(
  call: Call,
  row: CaseRow,
  lookedAt: LookedAt = 'case',
  subjectId = row.id,
): Promise<void> {
  call.require(await mayRead(call.actor, row, call.services.covers));
  await noteLook(call, row, lookedAt, subjectId);
}

/** The look alone, where the right to read was found some other way. */
export async function noteLook(
  { actor, db, now }: Pick<Call, 'actor' | 'db' | 'now'>,
  row: Pick<CaseRow, 'id' | 'organisation_id' | 'person_id' | 'agency_ids'>,
  lookedAt: LookedAt,
  subjectId: string,
): Promise<void> {
  if (actor.kind !== 'officer') return;
  const of =
    row.organisation_id === null ? { person: row.person_id! } : { organisation: row.organisation_id };
  const purpose = row.agency_ids.includes(actor.post.agency) ? 'handling' : 'oversight';
  await recordLook(db, { actor, of, lookedAt, subjectId, caseId: row.id, purpose, now });
}
