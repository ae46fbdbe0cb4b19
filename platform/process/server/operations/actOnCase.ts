import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { type ActContext, act } from '../act.ts';
import { mayRead, standingOf } from '../standing.ts';
import { getCaseRow, presentFor } from './readCase.ts';

/** The kernel's view of a call: its transaction, its time, and how it judges who is who. */
export function actContext(call: Call): ActContext {
  const { processes: book, covers } = call.services;
  return { tx: call.tx, book, now: call.now, standing: (actor, row) => standingOf(actor, row, covers) };
}

export const actOnCase = serve(contract.actOnCase, async (call, input) => {
  const remembered = call.services.processes.remembered.peek(input.caseId);
  const row = remembered ?? (await getCaseRow(call, input.caseId));
  call.require(await mayRead(call.actor, row, call.services.covers));
  const { caseId, action, expectedVersion, data } = input;
  const context = { ...actContext(call), recalls: true };
  const after = await act(context, { caseId, action, actor: call.actor, data, expectedVersion });
  return presentFor(call, after);
});
