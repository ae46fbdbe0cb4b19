import type { Text } from '#platform/i18n/pure/text.ts';

/** The standard terms of the permit procedure, as every approval process shows them. */
export const words = {
  new: { zh: '未提交', en: 'Not submitted' },
  submit: { zh: '提交申请', en: 'Submit' },
  accept: { zh: '予以受理', en: 'Accept' },
  deemAccepted: { zh: '逾期未告知，视为受理', en: 'Deemed accepted (no reply in time)' },
  pass: { zh: '审查通过', en: 'Pass examination' },
  deliver: { zh: '送达', en: 'Deliver' },
  grant: { zh: '准予许可', en: 'Grant' },
  refuse: { zh: '不予许可', en: 'Refuse' },
  notAccept: { zh: '不予受理', en: 'Decline to accept' },
  withdraw: { zh: '撤回申请', en: 'Withdraw' },
  askForSupplement: { zh: '一次性告知补正', en: 'Ask for supplements (once)' },
  supplement: { zh: '提交补正材料', en: 'Submit supplements' },
  extend: { zh: '延长审查期限', en: 'Extend the time limit' },
  stop: { zh: '暂停计时', en: 'Stop the clock' },
  resume: { zh: '恢复计时', en: 'Resume the clock' },
  supplementing: { zh: '待补正', en: 'Waiting for supplements' },
  granted: { zh: '准予许可', en: 'Granted' },
  refused: { zh: '不予许可', en: 'Refused' },
  notAccepted: { zh: '不予受理', en: 'Not accepted' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  acceptanceClock: { zh: '受理期限', en: 'Time to accept' },
  decisionClock: { zh: '法定办结期限', en: 'Statutory time to decide' },
  promiseClock: { zh: '承诺办结期限', en: 'Promised time to decide' },
} satisfies Record<string, Text>;
