import { serve } from '#platform/api/server/serve.ts';
import { lookAtCase } from '#platform/process/server/lookAtCase.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../contract.ts';
import { findEventOf } from './events.ts';
import { presentEvent } from './presentEvent.ts';

/** Whoever may read a case sees what it is a part of: numbers, states and deadlines of its siblings, no contents. */
export const findEventOfCase = serve(contract.findEvent, async (call, { caseId }) => {
  await lookAtCase(call, await getCaseRow(call, caseId));
  const event = await findEventOf(call.db, caseId);
  return { event: event ? await presentEvent(call, event) : null };
});
