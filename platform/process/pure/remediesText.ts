import type { Law } from '#platform/clock/pure/law.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import en from '../locales/en.json' with { type: 'json' };
import zh from '../locales/zh-CN.json' with { type: 'json' };

const RECONSIDERATION = 'reconsideration.application';
const LAWSUIT = 'litigation.suit';

/**
 * How a decision can be contested and until when, whether a person takes it or a rule: the words are locale texts,
 * the periods those of the laws.
 */
export function remediesText(law: Pick<Law, 'entry'>): Text {
  const periods: Record<string, number> = {
    days: law.entry(RECONSIDERATION).amount,
    months: law.entry(LAWSUIT).amount,
  };
  const filled = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => `${periods[name]}`);
  return { zh: filled(zh.process.remedies), en: filled(en.process.remedies) };
}
