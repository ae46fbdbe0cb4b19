import { sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { BatchState } from '../pure/states.ts';
import type { BatchRow } from './rows.ts';

const LOCK = sql('payment_batch_lock', 'SELECT * FROM payment_batches WHERE id = $1 FOR UPDATE');

/** @throws Problem payment.noBatch; payment.batchMoved when it is not (any more) in that state */
export async function lockBatch(tx: Tx, id: string, state: BatchState): Promise<BatchRow> {
  const batch = await tx.maybe<BatchRow>(LOCK, [id]);
  if (!batch) throw new Problem('payment.noBatch', 404);
  if (batch.state !== state) throw new Problem('payment.batchMoved', 409, { params: { state: batch.state } });
  return batch;
}
