import type { Amount } from '#platform/clock/pure/amount.ts';
import type { Process, Transition } from '#platform/process/pure/definition.ts';
import type { Attribute } from '#platform/rules/pure/vocabulary/attribute.ts';
import { END, paymentTail, REVIEWER, refusal, type TailTimes, tailClocks } from './paymentTail.ts';
import { words } from './words.ts';

export const AWARD_PROCESS = 'payouts:award';
export const CONFIRM_OPERATION = 'payouts.confirmAward';
export const OBJECT_OPERATION = 'payouts.objectToAward';

/** The last day of the notice; known to have none where the policy has no notice. */
export const NOTICE_TO = 'noticeTo';
export const NEEDS_CONFIRMATION = 'needsConfirmation';

const vocabulary: readonly Attribute[] = [
  { id: 'noticeHeld', names: { zh: '需要公示', en: 'notice is held' }, type: 'boolean' },
  { id: NEEDS_CONFIRMATION, names: { zh: '需要企业确认', en: 'needs confirmation' }, type: 'boolean' },
];

export interface AwardTimes extends TailTimes {
  confirm: Amount;
  review: Amount;
}

const decline: Transition = {
  title: words.decline,
  to: 'declined',
  by: ['applicant'],
  effects: [END],
  grave: true,
};

/** A benefit that comes by itself, as a table (POL-04): notice, the firm's word or its silence, two officials, the bank. */
export function awardProcess(times: AwardTimes): Process {
  const { source, confirm, review } = times;
  return {
    name: AWARD_PROCESS,
    version: 1,
    title: words.award,
    initial: 'new',
    states: {
      new: {
        title: words.new,
        on: { propose: { title: words.propose, to: 'noticed', by: ['rule', REVIEWER] } },
      },
      noticed: {
        title: words.noticed,
        decidedBy: { actions: [{ action: 'endNotice', when: 'not(noticeHeld)' }] },
        on: {
          endNotice: { title: words.endNotice, to: 'confirming', by: ['clock', 'rule'] },
          object: { title: words.object, to: 'objected', by: ['rule'], through: OBJECT_OPERATION },
          decline,
        },
      },
      objected: {
        title: words.objected,
        holder: { role: 'reviewer', at: 'payer' },
        step: true,
        on: {
          dismissObjection: {
            title: words.dismissObjection,
            to: 'noticed',
            by: [REVIEWER],
            requires: ['reason'],
          },
          upholdObjection: {
            title: words.upholdObjection,
            to: 'refused',
            by: [REVIEWER],
            requires: ['reason'],
            effects: [END],
            grave: true,
          },
        },
      },
      confirming: {
        title: words.confirming,
        holder: 'applicant',
        decidedBy: { actions: [{ action: 'confirmBySilence', when: `not(${NEEDS_CONFIRMATION})` }] },
        on: {
          confirm: { title: words.confirm, to: 'reviewing', by: ['applicant'], through: CONFIRM_OPERATION },
          confirmBySilence: { title: words.confirmBySilence, to: 'reviewing', by: ['rule'] },
          decline,
          lapse: { title: words.lapse, to: 'lapsed', by: ['clock'], effects: [END] },
        },
      },
      reviewing: {
        title: words.reviewing,
        holder: { role: 'reviewer', at: 'payer' },
        step: true,
        on: {
          pass: { title: words.pass, to: 'approving', by: [REVIEWER], accepts: ['note'] },
          refuse: refusal(REVIEWER),
        },
      },
      ...paymentTail({ notBy: ['pass'], sendsBackTo: 'reviewing' }),
      lapsed: { title: words.lapsed, final: 'lapsed' },
    },
    clocks: {
      notice: {
        title: words.noticeClock,
        limit: { amount: 0, unit: 'days', source: 'policy' },
        until: NOTICE_TO,
        runsIn: ['noticed'],
        onExpiry: { action: 'endNotice' },
        public: true,
      },
      confirm: {
        title: words.confirmClock,
        limit: { ...confirm, source },
        runsIn: ['confirming'],
        onExpiry: { action: 'lapse' },
        public: true,
      },
      review: {
        title: words.reviewClock,
        limit: { ...review, source },
        runsIn: ['reviewing'],
        onExpiry: { alarm: 'reviewOverdue' },
      },
      ...tailClocks(times),
    },
    vocabulary,
  };
}
