import type { Amount } from '#platform/clock/pure/amount.ts';
import type { Process } from '#platform/process/pure/definition.ts';
import type { Attribute } from '#platform/rules/pure/vocabulary/attribute.ts';
import { END, paymentTail, type TailTimes, tailClocks } from './paymentTail.ts';
import { words } from './words.ts';

export const CLAIM_PROCESS = 'payouts:claim';
export const REVIEW_PROCESS = 'payouts:review';
/** How many agencies have not said anything yet. */
export const PENDING = 'pendingReviews';

const vocabulary: readonly Attribute[] = [
  { id: PENDING, names: { zh: '未完成审核的部门数', en: 'reviews pending' }, type: 'number' },
];

export interface ClaimTimes extends TailTimes {
  examination: Amount;
}

/** A benefit that is applied for (POL-05): all agencies review at once, one approves, one payment follows. */
export function claimProcess(times: ClaimTimes): Process {
  return {
    name: CLAIM_PROCESS,
    version: 1,
    title: words.claim,
    initial: 'new',
    states: {
      new: {
        title: words.new,
        on: { submit: { title: words.submit, to: 'examining', by: ['applicant'] } },
      },
      examining: {
        title: words.examining,
        step: true,
        decidedBy: { actions: [{ action: 'closeReviews', when: `${PENDING} = 0` }] },
        on: {
          noteReview: { title: words.noteReview, to: 'examining', by: ['rule'], requires: [PENDING] },
          closeReviews: { title: words.closeReviews, to: 'approving', by: ['rule'] },
          withdraw: {
            title: words.withdraw,
            to: 'withdrawn',
            by: ['applicant'],
            effects: ['payouts.endReviews', END],
            grave: true,
          },
        },
      },
      ...paymentTail({}),
      withdrawn: { title: words.withdrawn, final: 'withdrawn' },
    },
    clocks: {
      examination: {
        title: words.examinationClock,
        limit: { ...times.examination, source: times.source },
        runsIn: ['examining'],
        onExpiry: { alarm: 'examinationOverdue' },
        public: true,
      },
      ...tailClocks(times),
    },
    vocabulary,
  };
}

/** What one agency has to say to a claim; a case of its own, so that none waits for another (POL-05.r3). */
export function reviewProcess({ source, examination }: Pick<ClaimTimes, 'source' | 'examination'>): Process {
  const reviewer = 'reviewer@examiner';
  const tell = ['payouts.noteReview'];
  return {
    name: REVIEW_PROCESS,
    version: 1,
    title: words.review,
    initial: 'new',
    states: {
      new: {
        title: words.new,
        on: { open: { title: words.open, to: 'reviewing', by: ['rule', 'applicant'] } },
      },
      reviewing: {
        title: words.reviewing,
        holder: { role: 'reviewer', at: 'examiner' },
        step: true,
        on: {
          pass: { title: words.pass, to: 'passed', by: [reviewer], accepts: ['note'], effects: tell },
          notPass: {
            title: words.notPass,
            to: 'notPassed',
            by: [reviewer],
            requires: ['reason'],
            effects: tell,
          },
          close: { title: words.close, to: 'closed', by: ['rule'] },
        },
      },
      passed: { title: words.passed, final: 'passed' },
      notPassed: { title: words.notPassed, final: 'notPassed' },
      closed: { title: words.closed, final: 'closed' },
    },
    clocks: {
      examination: {
        title: words.examinationClock,
        limit: { ...examination, source },
        runsIn: ['reviewing'],
        onExpiry: { alarm: 'examinationOverdue' },
      },
    },
    vocabulary: [],
  };
}
