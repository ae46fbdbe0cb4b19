import type { Text } from '#platform/i18n/pure/text.ts';

/** What the states and steps of a dispute are called. */
export const words = {
  title: { zh: '企业画像异议', en: 'Dispute about the profile' },
  new: { zh: '待提出', en: 'To be raised' },
  open: { zh: '核实中', en: 'Being checked' },
  corrected: { zh: '已更正', en: 'Corrected' },
  confirmed: { zh: '维持原数据', en: 'Confirmed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  dispute: { zh: '提出异议', en: 'Dispute' },
  correct: { zh: '更正数据', en: 'Correct the value' },
  confirm: { zh: '维持原数据', en: 'Confirm the value' },
  withdraw: { zh: '撤回异议', en: 'Withdraw the dispute' },
  limit: { zh: '异议核实时限', en: 'Time to check the dispute' },
} as const satisfies Record<string, Text>;
