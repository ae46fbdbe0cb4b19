import { type CheckValue, WRONG_SHAPE } from '../checkValue.ts';

/** Mobile numbers of the mainland: eleven digits, the first is 1 and the second at least 3. */
const MOBILE = /^1[3-9]\d{9}$/;

export const checkMobile: CheckValue = (answer) => {
  if (typeof answer !== 'string') return WRONG_SHAPE;
  return MOBILE.test(answer) ? undefined : { code: 'form.notMobile' };
};
