import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { leave } from '../peers.ts';
import { requirePart } from './roomCall.ts';

export const leaveRoom = serve(contract.leaveRoom, async (call, { caseId, peer }) => {
  const { person } = await requirePart(call, caseId);
  return { left: await leave(call.tx, { caseId, peer, person }) };
});
