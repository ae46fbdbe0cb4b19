import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { contract } from '../contract.ts';
import { eventParts, markNotOpened } from './events.ts';
import { ownEvent } from './ownEvent.ts';
import { presentEvent } from './presentEvent.ts';
import { settleEvent } from './settleEvent.ts';

/** Withdraws what is not decided, part by part; a part past its decision and what is granted stay. */
export const withdrawEvent = serve(contract.withdrawEvent, async (call, { caseId }) => {
  const event = await ownEvent(call, caseId);
  const { processes } = call.services;
  let withdrawn = 0;
  for (const part of await eventParts(call.tx, caseId)) {
    const { row } = part;
    if (!row && !part.not_opened) {
      await markNotOpened(call.tx, caseId, part, { why: 'withdrawn', because: [] });
      withdrawn++;
    }
    if (!row || row.closed_at !== null) continue;
    const { states } = await processes.get(call.tx, row.process, row.process_version);
    if (!states[row.state]?.on?.['withdraw']) continue;
    await act(actContext(call), { caseId: row.id, action: 'withdraw', actor: call.actor });
    withdrawn++;
  }
  if (withdrawn === 0) throw new Problem('bundle.nothingToWithdraw', 409);
  await settleEvent(actContext(call), caseId);
  return presentEvent(call, event);
});
