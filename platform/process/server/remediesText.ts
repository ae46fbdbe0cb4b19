import type { Services } from '#platform/api/server/services.ts';
import type { Language, Text } from '#platform/i18n/pure/text.ts';

const RECONSIDERATION = 'reconsideration.application';
const LAWSUIT = 'litigation.suit';

/** How a decision can be contested and until when: the words are locale texts, the periods those of the laws. */
export function remediesText({ law, translate }: Pick<Services, 'law' | 'translate'>): Text {
  const params = { days: law.entry(RECONSIDERATION).amount, months: law.entry(LAWSUIT).amount };
  const text = (language: Language) => translate(language, 'process.remedies', params);
  return { zh: text('zh-CN'), en: text('en') };
}
