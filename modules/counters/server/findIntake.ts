import { serve } from '#platform/api/server/serve.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { mayRead } from '#platform/process/server/standing.ts';
import { contract } from '../contract.ts';
import { findIntakeRow, presentIntake } from './intakes.ts';

/** Both places, for everybody who may read the case. */
export const findIntake = serve(contract.findIntake, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  const intake = await findIntakeRow(call.db, caseId);
  // The counter that took it in may see where it went, though the case lies outside its place.
  const took =
    intake !== undefined && call.actor.kind === 'officer' && call.actor.post.agency === intake.agency_id;
  call.require(took || (await mayRead(call.actor, row, call.services.covers)));
  return { intake: intake ? await presentIntake(call.db, intake, row) : null };
});
