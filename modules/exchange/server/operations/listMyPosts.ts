import { actingFirm } from '#modules/organisations/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { presentMine } from '../present.ts';

export const listMyPosts = serve(contract.listMyPosts, async (call) =>
  presentMine(call.db, await actingFirm(call), call.now),
);
