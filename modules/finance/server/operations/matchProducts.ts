import { actingFirm } from '#modules/organisations/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { matchesOf } from '../matchesOf.ts';

export const matchProducts = serve(contract.matchProducts, async (call) =>
  matchesOf(call.db, await actingFirm(call), call.now),
);
