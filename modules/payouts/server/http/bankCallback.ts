import type { BankConfig } from '#connectors/bank/config.ts';
import { BatchWord, resultsOf } from '#connectors/bank/mapping.ts';
import type { Services } from '#platform/api/server/services.ts';
import { callbackDoor } from '#platform/connect/server/callbackDoor.ts';
import { settleDelivery } from '#platform/jobs/server/settleDelivery.ts';
import { noteResults } from '#platform/payments/server/noteResults.ts';
import { SEND_CONSUMER } from '#platform/payments/server/on/sendBatches.ts';
import { findBatch, findBatchByNumber } from '#platform/payments/server/rows.ts';

/** POST /callbacks/bank: the bank tells later what became of a batch. */
export function bankCallback(
  { database, log, now }: Pick<Services, 'database' | 'log' | 'now'>,
  bank: BankConfig | undefined,
) {
  return callbackDoor<BatchWord>({
    path: '/callbacks/bank',
    senders: bank ? [bank] : [],
    body: BatchWord,
    database,
    log,
    async handle(tx, word) {
      const batch = await findBatchByNumber(tx, word.batchNo);
      if (!batch || batch.state === 'drafted' || batch.state === 'dropped') return false;
      const strange = await noteResults(tx, batch.id, resultsOf(word), now());
      if (strange.length > 0) log.error({ batch: batch.number, strange }, 'the bank contradicts itself');
      if ((await findBatch(tx, batch.id))?.state === 'settled')
        await settleDelivery(tx, SEND_CONSUMER, { batchId: batch.id });
      return true;
    },
  });
}
