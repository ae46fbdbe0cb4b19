import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract } from '../../contract.ts';
import { IN_SCOPE, scopeOf, WITH_CASE } from './deliveryScope.ts';
import {
  consumerTitle,
  DELIVERY_COLUMNS,
  DELIVERY_STATE,
  type DeliveryRow,
  presentDelivery,
} from './presentDelivery.ts';

// The index of troubled deliveries is small: what succeeds at the first try is never in it.
const TROUBLED = `FROM deliveries d ${WITH_CASE}
  WHERE d.done_at IS NULL AND d.attempts > 0 AND d.dismissed_at IS NULL AND ${IN_SCOPE}`;
const LIST = sql(
  'deliveries_troubled',
  `SELECT ${DELIVERY_COLUMNS}, count(*) OVER () AS total ${TROUBLED}
     AND ($4::text IS NULL OR ${DELIVERY_STATE} = $4) AND ($5::text IS NULL OR d.consumer = $5)
   ORDER BY d.event_at, d.id LIMIT $6 OFFSET $7`,
);
const COUNT = sql(
  'deliveries_troubled_count',
  `SELECT d.consumer, count(*) AS count ${TROUBLED} GROUP BY d.consumer ORDER BY d.consumer`,
);

export const listTroubledDeliveries = serve(contract.listTroubledDeliveries, async (call, input) => {
  const scope = scopeOf(call);
  call.require(true);
  const { state = null, consumer = null, page, size } = input;
  const rows = await call.db.rows<DeliveryRow & { total: number }>(LIST, [
    ...scope,
    state,
    consumer,
    size,
    (page - 1) * size,
  ]);
  const counts = await call.db.rows<{ consumer: string; count: number }>(COUNT, scope);
  return {
    deliveries: rows.map((row) => presentDelivery(call, row)),
    total: rows[0]?.total ?? 0,
    counts: counts.map((row) => ({ ...row, title: consumerTitle(call, row.consumer) })),
  };
});
