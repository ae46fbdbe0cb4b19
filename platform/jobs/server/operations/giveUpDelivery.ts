import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract } from '../../contract.ts';
import { getDeliveryRow, lockDeliveryRow } from './findDelivery.ts';
import { presentDelivery } from './presentDelivery.ts';
import { recordDelivery } from './recordDelivery.ts';

const GIVE_UP = sql(
  'delivery_give_up',
  `UPDATE deliveries SET given_up_at = coalesce(given_up_at, clock_timestamp()), dismissed_at = clock_timestamp(),
     dismissed_by = $2 WHERE id = $1`,
);

export const giveUpDelivery = serve(contract.giveUpDelivery, async (call, { id, reason }) => {
  const row = await lockDeliveryRow(call, id);
  call.require(true);
  await call.tx.rows(GIVE_UP, [row.id, actorId(call.actor)]);
  await recordDelivery(call, row, 'giveUp', { reason });
  return presentDelivery(call, await getDeliveryRow(call, id));
});
