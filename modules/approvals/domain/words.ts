import type { Text } from '#platform/i18n/pure/text.ts';

/** The standard terms of the permit procedure, as every approval process shows them. */
export const words = {
  new: { zh: '未提交', en: 'Not submitted' },
  submit: { zh: '提交申请', en: 'Submit' },
  accept: { zh: '予以受理', en: 'Accept' },
  deemAccepted: { zh: '逾期未告知，视为受理', en: 'Deemed accepted (no reply in time)' },
  pass: { zh: '审查通过', en: 'Pass examination' },
  proposeRefusal: { zh: '提出不予许可意见', en: 'Propose to refuse' },
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
  deliveryClock: { zh: '送达期限', en: 'Time to deliver' },
  promiseClock: { zh: '承诺办结期限', en: 'Promised time to decide' },
  owe: { zh: '容缺受理', en: 'Accept with a material owing' },
  owed: { zh: '待补交', en: 'To be brought' },
  supply: { zh: '补交材料', en: 'Bring the material' },
  fallDue: { zh: '逾期未补交', en: 'Not brought in time' },
  overdue: { zh: '逾期未补交', en: 'Overdue' },
  settled: { zh: '已补交', en: 'Brought' },
  endDebt: { zh: '无需再补交', en: 'No longer needed' },
  ended: { zh: '已终止', en: 'Ended' },
  owingClock: { zh: '补交期限', en: 'Time to bring it' },
  noteWord: { zh: '收到办理机关反馈', en: 'Word from elsewhere' },
  noticeEnds: { zh: '公示期满', en: 'The notice is over' },
  noticeClock: { zh: '公示期', en: 'Time of public notice' },
  deemRenewed: { zh: '逾期未决定，视为准予延续', en: 'Not decided in time: counts as renewed' },
  renewalClock: { zh: '视为准予延续的期限', en: 'Counts as renewed after' },
  noteOwing: { zh: '欠交材料变化', en: 'Materials owing changed' },
} satisfies Record<string, Text>;

/** A pension, a school place, a filing is no permit: the words of its decision are others. */
const servedWords = {
  grant: { zh: '准予办理', en: 'Grant' },
  refuse: { zh: '不予办理', en: 'Refuse' },
  proposeRefusal: { zh: '提出不予办理意见', en: 'Propose to refuse' },
  granted: { zh: '准予办理', en: 'Granted' },
  refused: { zh: '不予办理', en: 'Refused' },
} satisfies Record<string, Text>;

/** How the decision of a matter is called: as a permit, or as what is done for the applicant. */
export function decisionWords({ type }: { type: string }): Record<keyof typeof servedWords, Text> {
  return type === 'permit' ? words : servedWords;
}
