import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { contract } from '../contract.ts';
import { addPart, eventParts, findEvent } from './events.ts';
import { ownEvent } from './ownEvent.ts';
import { presentEvent } from './presentEvent.ts';
import { settleEvent } from './settleEvent.ts';

/** A part that was not granted is applied for again, out of the answers that are there already (APV-13). */
export const reapplyPart = serve(contract.reapplyPart, async (call, { caseId, member }) => {
  const event = await ownEvent(call, caseId);
  const before = await presentEvent(call, event);
  const view = before.parts.find((part) => part.member === member);
  const part = (await eventParts(call.tx, caseId)).find((one) => one.member === member);
  if (!view?.mayReapply || !part || !event.answers) throw new Problem('bundle.notReapplicable', 409);
  await addPart(call.tx, caseId, { ...part, attempt: part.attempt + 1 });
  await settleEvent(actContext(call), caseId);
  return presentEvent(call, (await findEvent(call.tx, caseId))!);
});
