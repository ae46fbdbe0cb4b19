import { callOutside, type Patience } from '#platform/connect/server/callOutside.ts';
import { OutsideError } from '#platform/connect/server/outsideError.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import type { Bank } from '#platform/payments/server/bank.ts';
import type { BankConfig } from './config.ts';
import { BatchAnswer, batchBody, linesOf, resultsOf, StatementAnswer } from './mapping.ts';

export interface BankOptions {
  config: BankConfig;
  allowFake: boolean;
  patience?: Partial<Patience>;
}

/** Speaks with the bank. @throws (from each call) OutsideError; `refused` for an agency without an account there */
export function openBank({ config: { accounts, ...account }, allowFake, patience }: BankOptions): Bank {
  const debitAcct = (agency: string): string => {
    const found = accounts.find((one) => one.agency === agency) ?? accounts.find((one) => one.agency === '*');
    if (!found) throw new OutsideError('refused', `${agency} has no account at the bank`);
    return found.account;
  };
  const common = { account, allowFake, patience };
  return {
    async send(batch, signal) {
      const body = batchBody(batch, debitAcct(batch.agency));
      const { answer } = await callOutside({
        ...common,
        path: '/batches',
        body,
        key: batch.number,
        answer: BatchAnswer,
        signal,
      });
      return { results: answer.respCode === 'NOT_FOUND' ? [] : resultsOf(answer) };
    },
    async ask(number, agency, signal) {
      const { answer } = await callOutside({
        ...common,
        path: '/batches/query',
        body: { batchNo: number, debitAcct: debitAcct(agency) },
        // A question is no order: each is new, or the first answer would come for ever.
        key: newId(),
        answer: BatchAnswer,
        signal,
      });
      return answer.respCode === 'NOT_FOUND' ? undefined : resultsOf(answer);
    },
    async statement(agency, day, signal) {
      const { answer } = await callOutside({
        ...common,
        path: '/statements',
        body: { debitAcct: debitAcct(agency), date: day },
        key: newId(),
        answer: StatementAnswer,
        signal,
      });
      return linesOf(answer);
    },
  };
}
