import { isDecimal } from '../number/compareDecimals.ts';
import { groupDigits } from '../number/showNumber.ts';
import type { ShowValue } from '../showValue.ts';

/** `¥12,000.50`; always with two decimals. */
export const showMoney: ShowValue = (answer) => {
  if (!isDecimal(answer)) return answer;
  const [yuan = '0', fen = ''] = answer.replace('-', '').split('.');
  return `${answer.startsWith('-') ? '-' : ''}¥${groupDigits(`${yuan}.${fen.padEnd(2, '0')}`)}`;
};
