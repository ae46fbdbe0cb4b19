import type { Field } from '../../form.ts';
import { type CheckValue, type Fault, WRONG_SHAPE } from '../checkValue.ts';
import { compareDecimals, decimalsOf, isDecimal } from './compareDecimals.ts';

/** Fits every numeric column and still reads as a number of this world. */
const MOST_DIGITS = 15;
const MOST_DECIMALS = 6;

export const checkNumber: CheckValue = (answer, field) => {
  if (typeof answer !== 'string') return WRONG_SHAPE;
  if (!isDecimal(answer) || answer.replace(/^-|\..*$/g, '').length > MOST_DIGITS) {
    return { code: 'form.notNumber' };
  }
  const decimals = field.decimals ?? MOST_DECIMALS;
  if (decimalsOf(answer) > decimals) {
    return decimals === 0 ? { code: 'form.notWhole' } : { code: 'form.decimals', params: { most: decimals } };
  }
  return checkBounds(answer, field);
};

/** Within `least` and `most` of the form, both included. */
export function checkBounds(answer: string, { least, most }: Field): Fault | undefined {
  if (least !== undefined && compareDecimals(answer, least) < 0)
    return { code: 'form.least', params: { least } };
  if (most !== undefined && compareDecimals(answer, most) > 0) return { code: 'form.most', params: { most } };
  return undefined;
}
