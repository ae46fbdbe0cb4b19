import { asFirm } from '#modules/approvals/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { type EventRow, findEvent } from './events.ts';

/** The firm's own event, which the caller may act on. @throws Problem case.unknown, access.denied */
export async function ownEvent(call: Call, caseId: string): Promise<EventRow> {
  const actor = asFirm(call, 'submit');
  const event = await findEvent(call.db, caseId);
  if (!event) throw new Problem('case.unknown', 404);
  call.require(event.organisation_id === actor.organisation);
  return event;
}
