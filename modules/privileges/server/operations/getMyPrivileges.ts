import { actingFirm } from '#modules/organisations/index.ts';
import { firmMay } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { presentForFirm } from '../presentForFirm.ts';

export const getMyPrivileges = serve(contract.getMyPrivileges, async (call) => {
  const firm = await actingFirm(call);
  const { actor } = call;
  return presentForFirm(call.db, firm, call.now, actor.kind === 'firm' && firmMay(actor, 'submit'));
});
