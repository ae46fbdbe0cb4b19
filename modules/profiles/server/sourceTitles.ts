import type { Text } from '#platform/i18n/pure/text.ts';

/** Sources that are no agency's. */
export const sourceTitles = {
  firm: { zh: '企业自己填报', en: 'Stated by the firm' },
  calculated: { zh: '按公式计算', en: 'Calculated' },
} as const satisfies Record<string, Text>;
