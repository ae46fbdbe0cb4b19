import { z } from 'zod';
import type { PaymentBatch, PaymentResult, StatementLine } from '#platform/payments/server/bank.ts';

const Detail = z.object({
  seqNo: z.string().min(1),
  status: z.enum(['SUCCESS', 'FAIL', 'PROCESSING']),
  hostSerial: z.string().min(1).max(64).optional(),
  failCause: z.string().max(200).optional(),
});

/** What became of a batch, at once or later. */
export const BatchWord = z.object({ batchNo: z.string().min(1), details: z.array(Detail) });
export type BatchWord = z.infer<typeof BatchWord>;

export const BatchAnswer = z.discriminatedUnion('respCode', [
  BatchWord.extend({ respCode: z.enum(['ACCEPTED', 'DONE']) }),
  z.object({ respCode: z.literal('NOT_FOUND') }),
]);
export type BatchAnswer = z.infer<typeof BatchAnswer>;

export const StatementAnswer = z.object({
  entries: z.array(
    z.object({
      hostSerial: z.string().min(1).max(64),
      seqNo: z.string().nullish(),
      amt: z.string().regex(/^\d+\.\d{2}$/),
      /** Debit or credit of our account. */
      direction: z.enum(['D', 'C']),
    }),
  ),
});
export type StatementAnswer = z.infer<typeof StatementAnswer>;

export function batchBody({ number, total, items }: PaymentBatch, debitAcct: string) {
  return {
    batchNo: number,
    debitAcct,
    totalAmt: total,
    totalNum: items.length,
    details: items.map(({ order, payee, account, bank, amount, remark }) => ({
      seqNo: order,
      rcvName: payee,
      rcvAcct: account,
      rcvBank: bank,
      amt: amount,
      postscript: remark,
    })),
  };
}

const STATES = { SUCCESS: 'paid', FAIL: 'failed', PROCESSING: 'pending' } as const;

export function resultsOf({ details }: Pick<BatchWord, 'details'>): PaymentResult[] {
  return details.map(({ seqNo, status, hostSerial, failCause }) => ({
    order: seqNo,
    state: STATES[status],
    ...(hostSerial ? { serial: hostSerial } : {}),
    ...(failCause ? { reason: failCause } : {}),
  }));
}

export function linesOf({ entries }: StatementAnswer): StatementLine[] {
  return entries.map(({ hostSerial, seqNo, amt, direction }) => ({
    serial: hostSerial,
    order: seqNo ?? null,
    amount: amt,
    direction: direction === 'D' ? 'out' : 'in',
  }));
}
