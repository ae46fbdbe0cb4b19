import { type CheckValue, WRONG_SHAPE } from '../checkValue.ts';
import { checkBounds } from '../number/checkNumber.ts';

/** Yuan as decimal text that fits numeric(18,2). */
const MONEY = /^-?\d{1,16}(\.\d{1,2})?$/;

/** An amount of yuan. Below zero only when the form's `least` allows it. */
export const checkMoney: CheckValue = (answer, field) => {
  if (typeof answer !== 'string') return WRONG_SHAPE;
  if (!MONEY.test(answer)) return { code: 'form.notMoney' };
  return checkBounds(answer, { ...field, least: field.least ?? '0' });
};
