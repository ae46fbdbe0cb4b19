import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract } from '../../contract.ts';
import { getDeliveryRow, lockDeliveryRow } from './findDelivery.ts';
import { presentDelivery } from './presentDelivery.ts';
import { recordDelivery } from './recordDelivery.ts';

// Attempts go on counting, but a given-up one gets its full patience again.
const RETRY = sql(
  'delivery_retry',
  `UPDATE deliveries SET next_at = clock_timestamp(), attempts = CASE WHEN given_up_at IS NULL THEN attempts ELSE 1 END,
     given_up_at = NULL, dismissed_at = NULL, dismissed_by = NULL WHERE id = $1`,
);

export const retryDelivery = serve(contract.retryDelivery, async (call, { id }) => {
  const row = await lockDeliveryRow(call, id);
  call.require(true);
  await call.tx.rows(RETRY, [row.id]);
  await recordDelivery(call, row, 'retry');
  return presentDelivery(call, await getDeliveryRow(call, id));
});
