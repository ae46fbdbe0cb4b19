import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { getDeliveryRow } from './findDelivery.ts';
import { presentDelivery } from './presentDelivery.ts';

export const getDelivery = serve(contract.getDelivery, async (call, { id }) => {
  const row = await getDeliveryRow(call, id);
  call.require(true);
  return presentDelivery(call, row);
});
