import { inLanguage } from '#platform/i18n/pure/text.ts';
import type { ShowValue } from '../showValue.ts';
import { isDecimal } from './compareDecimals.ts';

/** The digits as given, in groups of three, and what they count. */
export const showNumber: ShowValue = (answer, { unit }, { language }) => {
  if (!isDecimal(answer)) return answer;
  const grouped = groupDigits(answer);
  if (!unit) return grouped;
  return language === 'en'
    ? `${grouped} ${inLanguage(unit, language)}`
    : grouped + inLanguage(unit, language);
};

/** Thousands apart; no digit is rounded away, however many there are. */
export function groupDigits(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
