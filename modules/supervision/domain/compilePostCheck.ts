import type { Matter, PostCheck, Way } from '#modules/catalogue/contract.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import type { Process, State } from '#platform/process/pure/definition.ts';
import { remediesText } from '#platform/process/pure/remediesText.ts';
import { words } from './words.ts';

/** The process of the post-check that a matter declares: `postCheck:<matter>:<way>`, version of the matter. */
export function postCheckProcessName(matter: string, way: Way): string {
  return `postCheck:${matter}:${way}`;
}

/** The record of a visit, without which no outcome can be written (Permit Law arts. 34, 61). */
export const VISIT_OPERATION = 'supervision.recordVisit';
const VISIT = ['visitedOn', 'officers', 'findings'];

const RESULT = 'supervision.recordOutcome';
/** Whoever found against the firm on the spot does not decide on its licence. */
const CHECKED = ['orderRectification', 'stillFailing', 'reportFraud'];

/**
 * 先证后核 as a table: check within the limit or an alarm; rectify within the limit or the licence falls;
 * fraud goes straight to the decision that revokes and bars. Limits come from the matter.
 */
export function compilePostCheck(matter: Matter & { postCheck: PostCheck }, way: Way, law: Law): Process {
  const { postCheck } = matter;
  const inspector = officialOf(postCheck.holder);
  return {
    name: postCheckProcessName(matter.matter, way),
    version: matter.version,
    title: postCheck.title,
    initial: 'new',
    states: {
      new: { title: words.new, on: { open: { title: words.open, to: 'due', by: ['rule'] } } },
      due: {
        title: words.due,
        holder: postCheck.holder,
        step: true,
        on: {
          passCheck: {
            title: words.passCheck,
            to: 'passed',
            by: [inspector],
            requires: VISIT,
            through: VISIT_OPERATION,
            effects: [RESULT],
          },
          orderRectification: {
            title: words.orderRectification,
            to: 'rectifying',
            by: [inspector],
            requires: [...VISIT, 'orders'],
            through: VISIT_OPERATION,
            effects: [RESULT],
          },
          ...fraudAndEnd(inspector),
        },
      },
      rectifying: {
        title: words.rectifying,
        holder: 'applicant',
        step: true,
        on: {
          reportRectified: {
            title: words.reportRectified,
            to: 'rechecking',
            by: ['applicant'],
            requires: ['report'],
          },
          lapse: { title: words.lapse, to: 'revoking', by: ['clock'], effects: [RESULT] },
          ...fraudAndEnd(inspector),
        },
      },
      rechecking: {
        title: words.rechecking,
        holder: postCheck.holder,
        step: true,
        on: {
          confirmRectified: {
            title: words.confirmRectified,
            to: 'passed',
            by: [inspector],
            requires: VISIT,
            through: VISIT_OPERATION,
            effects: [RESULT],
          },
          stillFailing: {
            title: words.stillFailing,
            to: 'revoking',
            by: [inspector],
            requires: VISIT,
            through: VISIT_OPERATION,
            effects: [RESULT],
          },
          ...fraudAndEnd(inspector),
        },
      },
      revoking: revoking(postCheck, way, law),
      fraudFound: {
        title: words.fraudFound,
        holder: postCheck.revocation.holder,
        step: true,
        on: {
          revokeForFraud: {
            title: words.revokeForFraud,
            to: 'revoked',
            by: [officialOf(postCheck.revocation.holder)],
            notBy: CHECKED,
            requires: ['reason', 'remedies'],
            effects: ['licences.revoke', 'approvals.bar', RESULT],
            grave: true,
          },
          keep: keep(postCheck),
        },
      },
      passed: { title: words.passed, final: 'passed' },
      revoked: { title: words.revoked, final: 'revoked' },
      kept: { title: words.kept, final: 'kept' },
      ended: { title: words.ended, final: 'ended' },
    },
    clocks: {
      check: {
        title: words.checkClock,
        limit: postCheck.limit,
        runsIn: ['due'],
        onExpiry: { alarm: 'checkOverdue' },
        public: true,
      },
      rectification: {
        title: words.rectificationClock,
        limit: postCheck.rectification,
        runsIn: ['rectifying'],
        onExpiry: { action: 'lapse' },
        public: true,
      },
      ...(postCheck.recheck && {
        recheck: {
          title: words.recheckClock,
          limit: postCheck.recheck,
          runsIn: ['rechecking'],
          onExpiry: { alarm: 'recheckOverdue' },
        },
      }),
      ...(postCheck.revocation.limit && {
        revocation: {
          title: words.revocationClock,
          limit: postCheck.revocation.limit,
          runsIn: ['revoking', 'fraudFound'],
          onExpiry: { alarm: 'revocationOverdue' },
        },
      }),
    },
    vocabulary: [],
  };
}

/** The role at the one agency that plays the party: the head of the regulator revokes nothing of the decider's. */
function officialOf({ role, at }: PostCheck['holder']): string {
  return `${role}@${at}`;
}

function fraudAndEnd(inspector: string): NonNullable<State['on']> {
  return {
    reportFraud: {
      title: words.reportFraud,
      to: 'fraudFound',
      by: [inspector],
      requires: [...VISIT, 'evidence'],
      through: VISIT_OPERATION,
      effects: [RESULT],
      grave: true,
    },
    ...END,
  };
}

/** The licence ended some other way: nothing is left to check. What fraud brings with it is still to be decided. */
const END: NonNullable<State['on']> = {
  end: { title: words.end, to: 'ended', by: ['rule'], effects: [RESULT] },
};

function revoking(postCheck: PostCheck, way: Way, law: Law): State {
  const head = officialOf(postCheck.revocation.holder);
  const byRule = way === 'rule' && postCheck.revocation.decidedBy.includes('rule');
  return {
    title: words.revoking,
    holder: postCheck.revocation.holder,
    step: true,
    ...(byRule && { decidedBy: { actions: [byLapse(law)] } }),
    on: {
      revoke: {
        title: words.revoke,
        to: 'revoked',
        by: byRule ? ['rule', head] : [head],
        notBy: CHECKED,
        requires: ['reason', 'remedies'],
        effects: ['licences.revoke', RESULT],
        grave: true,
      },
      keep: keep(postCheck),
      ...END,
    },
  };
}

/** A revocation by rule says why, and how it can be contested, as one by a person does. */
function byLapse(law: Law) {
  return {
    action: 'revoke',
    when: 'true',
    gives: { reason: words.revokedBecause, remedies: remediesText(law) },
  };
}

function keep(postCheck: PostCheck) {
  return {
    title: words.keep,
    to: 'kept',
    by: [officialOf(postCheck.revocation.holder)],
    notBy: CHECKED,
    requires: ['reason'],
    effects: [RESULT],
    grave: true,
  };
}
