import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { firmHere } from '../firmHere.ts';
import { presentForFirm } from '../presentForFirm.ts';

export const findFirmPrivileges = serve(contract.findFirmPrivileges, async (call, { uscc }) =>
  presentForFirm(call.db, await firmHere(call, { uscc }), call.now, false),
);
