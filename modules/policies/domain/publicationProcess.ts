import type { Limit } from '#platform/clock/pure/legalClock.ts';
import type { Process } from '#platform/process/pure/definition.ts';

export const PUBLICATION = 'policyPublication';
/** The fact that holds the last day on which a published policy holds. */
export const LAST_DAY = 'lastDay';

/** Operations that take the actions with an input of their own. */
export const THROUGH = {
  submit: 'policies.submitDraft',
  review: 'policies.reviewPolicy',
  publish: 'policies.publishPolicy',
  withdraw: 'policies.withdrawPolicy',
  confirm: 'policies.confirmPolicy',
  abandon: 'policies.abandonDraft',
} as const;

const OFFICER = 'policy-officer@library';
const REVIEWER = 'competition-reviewer@library';
const HEAD = 'agency-head@library';
const OWN = ['draft', 'submit'];

/**
 * The life of one version of a policy: drafted, reviewed for fair competition by another post (no review, no
 * publication: Fair Competition Review Regulation, art. 18), published by the head, and ended by its last day, a
 * successor or a withdrawal. What a pack brings is entered in force, or as past.
 * @param limit names the ground; the clock ends with the last day of the policy
 */
export function publicationProcess(limit: Limit): Process {
  const back = {
    title: { zh: '退回修改', en: 'Send back' },
    to: 'drafting',
    requires: ['reason'],
    through: THROUGH.review,
  };
  return {
    name: PUBLICATION,
    version: 1,
    title: { zh: '惠企政策入库', en: 'A policy enters the library' },
    initial: 'new',
    states: {
      new: {
        title: { zh: '新增', en: 'New' },
        on: {
          draft: { title: { zh: '起草', en: 'Draft' }, to: 'drafting', by: [OFFICER] },
          enter: { title: { zh: '随政策包入库', en: 'Entered from a pack' }, to: 'published', by: ['rule'] },
          enterPast: {
            title: { zh: '作为历史政策入库', en: 'Entered as past' },
            to: 'expired',
            by: ['rule'],
          },
        },
      },
      drafting: {
        title: { zh: '起草中', en: 'Being drafted' },
        holder: { role: 'policy-officer', at: 'library' },
        on: {
          submit: {
            title: { zh: '送公平竞争审查', en: 'Send to review' },
            to: 'reviewing',
            by: [OFFICER],
            through: THROUGH.submit,
          },
          abandon: {
            title: { zh: '放弃', en: 'Abandon' },
            to: 'abandoned',
            by: [OFFICER],
            requires: ['reason'],
            through: THROUGH.abandon,
          },
        },
      },
      reviewing: {
        title: { zh: '公平竞争审查', en: 'Fair competition review' },
        holder: { role: 'competition-reviewer', at: 'library' },
        step: true,
        on: {
          pass: {
            title: { zh: '审查通过', en: 'Passed' },
            to: 'reviewed',
            by: [REVIEWER],
            notBy: OWN,
            through: THROUGH.review,
          },
          except: {
            title: { zh: '适用例外规定', en: 'Passed as an exception' },
            to: 'reviewed',
            by: [REVIEWER],
            notBy: OWN,
            requires: ['reason'],
            through: THROUGH.review,
          },
          sendBack: { ...back, by: [REVIEWER], notBy: OWN },
        },
      },
      reviewed: {
        title: { zh: '待公布', en: 'To be published' },
        holder: { role: 'agency-head', at: 'library' },
        step: true,
        on: {
          publish: {
            title: { zh: '公布', en: 'Publish' },
            to: 'published',
            by: [HEAD],
            notBy: [...OWN, 'pass', 'except'],
            through: THROUGH.publish,
            grave: true,
          },
          sendBack: { ...back, by: [HEAD] },
        },
      },
      published: {
        title: { zh: '已公布', en: 'Published' },
        on: {
          confirm: {
            title: { zh: '核对无变化', en: 'Still as it stands' },
            to: 'published',
            by: [OFFICER],
            through: THROUGH.confirm,
          },
          supersede: {
            title: { zh: '由新版替代', en: 'Superseded' },
            to: 'superseded',
            by: ['rule'],
            effects: ['policies.end'],
          },
          limit: { title: { zh: '将由新版接续', en: 'To be followed' }, to: 'published', by: ['rule'] },
          withdraw: {
            title: { zh: '撤下', en: 'Withdraw' },
            to: 'withdrawn',
            by: [HEAD],
            requires: ['reason'],
            effects: ['policies.end'],
            through: THROUGH.withdraw,
            grave: true,
          },
          expire: {
            title: { zh: '期满', en: 'Expire' },
            to: 'expired',
            by: ['clock'],
            effects: ['policies.end'],
          },
        },
      },
      superseded: { title: { zh: '已被替代', en: 'Superseded' }, final: 'superseded' },
      withdrawn: { title: { zh: '已撤下', en: 'Withdrawn' }, final: 'withdrawn' },
      expired: { title: { zh: '已期满', en: 'Expired' }, final: 'expired' },
      abandoned: { title: { zh: '已放弃', en: 'Abandoned' }, final: 'abandoned' },
    },
    clocks: {
      validity: {
        title: { zh: '有效期', en: 'Validity' },
        limit,
        runsIn: ['published'],
        until: LAST_DAY,
        onExpiry: { action: 'expire' },
      },
    },
    vocabulary: [],
  };
}
