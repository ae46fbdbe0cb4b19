import type { Amount } from '#platform/clock/pure/amount.ts';
import type { ClockDefinition, State } from '#platform/process/pure/definition.ts';
import { words } from './words.ts';

export const REVIEWER = 'reviewer@payer';
export const DECIDER = 'decider@payer';
/** The firm may have the same policy again: this case ended without money. */
export const END = 'payouts.end';
export const ACCOUNT_OPERATION = 'payouts.giveAccount';

export interface TailTimes {
  source: string;
  approval: Amount;
  payment: Amount;
}

/**
 * How an award and a claim both end: a second person approves, the money is reserved and ordered, and the bank's word
 * closes the case. `notBy`: who has had a part in it before; `sendsBackTo`: where the approver can return it to.
 */
export function paymentTail({
  notBy,
  sendsBackTo,
}: {
  notBy?: string[];
  sendsBackTo?: string;
}): Record<string, State> {
  return {
    approving: {
      title: words.approving,
      holder: { role: 'decider', at: 'payer' },
      step: true,
      on: {
        approve: {
          title: words.approve,
          to: 'ordered',
          by: [DECIDER],
          ...(notBy ? { notBy } : {}),
          effects: ['payouts.otherPerson', 'payouts.reserve', 'payouts.order'],
        },
        ...(sendsBackTo
          ? { sendBack: { title: words.sendBack, to: sendsBackTo, by: [DECIDER], requires: ['reason'] } }
          : {}),
        refuse: refusal(DECIDER),
      },
    },
    ordered: {
      title: words.ordered,
      on: {
        notePaid: { title: words.notePaid, to: 'paid', by: ['rule'] },
        noteFailed: { title: words.noteFailed, to: 'failed', by: ['rule'] },
      },
    },
    failed: {
      title: words.failed,
      holder: 'applicant',
      on: {
        giveAccount: {
          title: words.giveAccount,
          to: 'ordered',
          by: ['applicant'],
          through: ACCOUNT_OPERATION,
          effects: ['payouts.order'],
        },
        decline: {
          title: words.decline,
          to: 'declined',
          by: ['applicant'],
          effects: ['payouts.free', END],
          grave: true,
        },
      },
    },
    paid: { title: words.paid, final: 'paid' },
    refused: { title: words.refused, final: 'refused' },
    declined: { title: words.declined, final: 'declined' },
  };
}

export function refusal(by: string) {
  return { title: words.refuse, to: 'refused', by: [by], requires: ['reason'], effects: [END], grave: true };
}

export function tailClocks({ source, approval, payment }: TailTimes): Record<string, ClockDefinition> {
  return {
    approval: {
      title: words.approvalClock,
      limit: { ...approval, source },
      runsIn: ['approving'],
      onExpiry: { alarm: 'approvalOverdue' },
    },
    payment: {
      title: words.paymentClock,
      limit: { ...payment, source },
      runsIn: ['ordered'],
      onExpiry: { alarm: 'paymentOverdue' },
      public: true,
    },
  };
}
