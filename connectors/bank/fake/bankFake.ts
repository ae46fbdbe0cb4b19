import { z } from 'zod';
import {
  type Fake,
  type FakeAnswer,
  type FakeOptions,
  openFake,
} from '#platform/connect/server/fake/openFake.ts';
import { totalOf } from '#platform/payments/pure/totalOf.ts';
import type { BatchAnswer, BatchWord, StatementAnswer } from '../mapping.ts';

const Amount = z.string().regex(/^\d+\.\d{2}$/);
const Batch = z.object({
  batchNo: z.string().min(1),
  debitAcct: z.string().min(1),
  totalAmt: Amount,
  totalNum: z.int().positive(),
  details: z.array(
    z.object({
      seqNo: z.string().min(1),
      rcvName: z.string().min(1),
      rcvAcct: z.string().regex(/^\d{8,32}$/),
      rcvBank: z.string().min(1),
      amt: Amount,
      postscript: z.string(),
    }),
  ),
});
const Query = z.object({ batchNo: z.string(), debitAcct: z.string() });
const Statement = z.object({ debitAcct: z.string(), date: z.iso.date() });

type Detail = BatchWord['details'][number];
interface Booked extends Detail {
  amt: string;
  debitAcct: string;
}

export interface BankFakeOptions extends Omit<FakeOptions, 'react'> {
  /** `at-once`, `later` by a callback, or `asked`: only whoever asks is told. */
  books: 'at-once' | 'later' | 'asked';
  /** Why a payment to this account fails; absent: accounts that end in 0000 are closed. */
  fails?: (account: string) => string | undefined;
}

export interface BankFake extends Fake {
  /** What left the accounts, for assertions: the number of each order that was paid. */
  paid(): string[];
}

const closed = (account: string) => (account.endsWith('0000') ? '收款账户已销户' : undefined);

/** A simulated bank: it books each batch number once, checks that sums fit, and remembers what it moved. */
export async function openBankFake({
  books,
  fails = closed,
  ...options
}: BankFakeOptions): Promise<BankFake> {
  const batches = new Map<string, Booked[]>();
  let serial = 0;

  function book(batch: z.infer<typeof Batch>): Booked[] {
    const booked = batch.details.map(({ seqNo, rcvAcct, amt }) => {
      const failCause = fails(rcvAcct);
      const end = failCause
        ? { status: 'FAIL' as const, failCause }
        : { status: 'SUCCESS' as const, hostSerial: `H${String(++serial).padStart(10, '0')}` };
      return { seqNo, amt, debitAcct: batch.debitAcct, ...end };
    });
    batches.set(batch.batchNo, booked);
    return booked;
  }

  function takeBatch(body: unknown): FakeAnswer {
    const read = Batch.safeParse(body);
    if (!read.success) return { status: 400, body: { error: 'malformed' } };
    const { batchNo, totalAmt, totalNum, details } = read.data;
    const fits = totalNum === details.length && totalOf(details.map(({ amt }) => amt)) === totalAmt;
    if (!fits) return { status: 422, body: { error: 'totalsDiffer' } };
    const booked = batches.get(batchNo) ?? book(read.data);
    const word = wordOf(batchNo, booked);
    if (books === 'at-once')
      return { status: 200, body: { respCode: 'DONE', ...word } satisfies BatchAnswer };
    const waiting = booked.map(({ seqNo }) => ({ seqNo, status: 'PROCESSING' as const }));
    const answer = { respCode: 'ACCEPTED', batchNo, details: waiting } satisfies BatchAnswer;
    return { status: 200, body: answer, ...(books === 'later' ? { callback: word } : {}) };
  }

  function tell(body: unknown): FakeAnswer {
    const read = Query.safeParse(body);
    if (!read.success) return { status: 400, body: { error: 'malformed' } };
    const booked = batches.get(read.data.batchNo);
    if (!booked) return { status: 200, body: { respCode: 'NOT_FOUND' } satisfies BatchAnswer };
    return { status: 200, body: { respCode: 'DONE', ...wordOf(read.data.batchNo, booked) } };
  }

  function state(body: unknown): FakeAnswer {
    const read = Statement.safeParse(body);
    if (!read.success) return { status: 400, body: { error: 'malformed' } };
    const entries = [...batches.values()]
      .flat()
      .filter(({ debitAcct, hostSerial }) => debitAcct === read.data.debitAcct && hostSerial)
      .map(({ hostSerial, seqNo, amt }) => ({
        hostSerial: hostSerial!,
        seqNo,
        amt,
        direction: 'D' as const,
      }));
    return { status: 200, body: { entries } satisfies StatementAnswer };
  }

  const doors: Record<string, (body: unknown) => FakeAnswer> = {
    '/batches': takeBatch,
    '/batches/query': tell,
    '/statements': state,
  };
  const fake = await openFake({
    ...options,
    react: (path, body) => doors[path]?.(body) ?? { status: 404, body: { error: 'unknown' } },
  });
  const paid = () =>
    [...batches.values()].flat().flatMap(({ status, seqNo }) => (status === 'SUCCESS' ? [seqNo] : []));
  return { ...fake, paid };
}

function wordOf(batchNo: string, booked: readonly Booked[]): BatchWord {
  return { batchNo, details: booked.map(({ amt: _, debitAcct: __, ...detail }) => detail) };
}
