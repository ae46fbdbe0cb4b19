import type { Call } from '#platform/api/server/call.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { IN_SCOPE, scopeOf, WITH_CASE } from './deliveryScope.ts';
import { DELIVERY_COLUMNS, type DeliveryRow } from './presentDelivery.ts';

const FIND = `SELECT ${DELIVERY_COLUMNS} FROM deliveries d ${WITH_CASE} WHERE ${IN_SCOPE} AND d.ref = $4`;
const READ = sql('delivery_find', FIND);
const LOCK = sql('delivery_lock', `${FIND} FOR UPDATE OF d`);

/** @throws Problem delivery.unknown, also for one outside the caller's scope */
export async function getDeliveryRow(call: Call, ref: string): Promise<DeliveryRow> {
  return known(await call.db.maybe<DeliveryRow>(READ, [...scopeOf(call), ref]));
}

/** The same, kept from being delivered meanwhile: waits for a try under way. */
export async function lockDeliveryRow(call: Call, ref: string): Promise<DeliveryRow> {
  const row = known(await call.tx.maybe<DeliveryRow>(LOCK, [...scopeOf(call), ref]));
  if (row.done_at) throw new Problem('delivery.done', 409);
  return row;
}

function known(row: DeliveryRow | undefined): DeliveryRow {
  if (!row) throw new Problem('delivery.unknown', 404);
  return row;
}
