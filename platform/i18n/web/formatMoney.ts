import type { Language } from '#platform/i18n/pure/text.ts';

/**
 * An amount of yuan for people: `¥1,234.50`. The digits come from the text, so no amount is rounded on its way.
 * @param yuan decimal text as the API sends it, `'1234.50'`
 */
export function formatMoney(yuan: string, language: Language): string {
  if (!/^-?\d+(\.\d+)?$/.test(yuan)) throw new Error(`not an amount of money: ${yuan}`);
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  }).format(yuan as Intl.StringNumericLiteral);
}
