import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { ownFirm } from '../ownFirm.ts';
import { presentProfile } from '../presentProfile.ts';

export const getMyProfile = serve(contract.getMyProfile, async (call) => {
  const { firm, reader } = await ownFirm(call);
  return presentProfile(call.db, firm, { now: call.now, reader });
});
