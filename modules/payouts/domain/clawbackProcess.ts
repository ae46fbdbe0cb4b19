import type { Amount } from '#platform/clock/pure/amount.ts';
import type { Process } from '#platform/process/pure/definition.ts';
import { DECIDER, REVIEWER } from './paymentTail.ts';
import { words } from './words.ts';

export const CLAWBACK_PROCESS = 'payouts:clawback';
export const REPAYMENT_OPERATION = 'payouts.noteRepayment';

export interface ClawbackTimes {
  source: string;
  respond: Amount;
  repay: Amount;
}

/** Taking back what should not have been paid: the firm is heard, another person decides, the money comes back. */
export function clawbackProcess({ source, respond, repay }: ClawbackTimes): Process {
  return {
    name: CLAWBACK_PROCESS,
    version: 1,
    title: words.clawback,
    initial: 'new',
    states: {
      new: {
        title: words.new,
        on: {
          demand: {
            title: words.demand,
            to: 'demanded',
            by: [REVIEWER],
            requires: ['reason'],
          },
        },
      },
      demanded: {
        title: words.demanded,
        holder: 'applicant',
        on: {
          agree: { title: words.agree, to: 'owed', by: ['applicant'] },
          respond: { title: words.respond, to: 'considering', by: ['applicant'], requires: ['reason'] },
          noResponse: { title: words.noResponse, to: 'considering', by: ['clock'] },
        },
      },
      considering: {
        title: words.considering,
        holder: { role: 'decider', at: 'payer' },
        step: true,
        on: {
          uphold: {
            title: words.uphold,
            to: 'owed',
            by: [DECIDER],
            notBy: ['demand'],
            requires: ['reason'],
            grave: true,
          },
          drop: { title: words.drop, to: 'dropped', by: [DECIDER], notBy: ['demand'], requires: ['reason'] },
        },
      },
      owed: {
        title: words.owed,
        holder: 'applicant',
        on: {
          noteRepayment: {
            title: words.noteRepayment,
            to: 'repaid',
            by: [REVIEWER],
            requires: ['serial'],
            through: REPAYMENT_OPERATION,
          },
        },
      },
      repaid: { title: words.repaid, final: 'repaid' },
      dropped: { title: words.dropped, final: 'dropped' },
    },
    clocks: {
      respond: {
        title: words.respondClock,
        limit: { ...respond, source },
        runsIn: ['demanded'],
        onExpiry: { action: 'noResponse' },
        public: true,
      },
      repay: {
        title: words.repayClock,
        limit: { ...repay, source },
        runsIn: ['owed'],
        onExpiry: { alarm: 'repaymentOverdue' },
        public: true,
      },
    },
    vocabulary: [],
  };
}
