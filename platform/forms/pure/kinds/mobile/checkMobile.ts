import { type CheckValue, WRONG_SHAPE } from '../checkValue.ts';

/** Mobile numbers of the mainland: eleven digits, the first is 1 and the second at least 3. */
const MOBILE = /^1[3-9]\d{9}$/;
/**
 * The block for people who do not exist, as in the demo city. No network begins with 120, so that a message to one
 * of them reaches nobody; seven digits are fixed, so that no slip of a real number falls into it.
 */
const FICTIONAL = /^1200000\d{4}$/;

export const checkMobile: CheckValue = (answer) => {
  if (typeof answer !== 'string') return WRONG_SHAPE;
  return MOBILE.test(answer) || FICTIONAL.test(answer) ? undefined : { code: 'form.notMobile' };
};
