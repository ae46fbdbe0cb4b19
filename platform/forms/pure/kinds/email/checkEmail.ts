import { type CheckValue, WRONG_SHAPE } from '../checkValue.ts';

/** Only what every address has, Chinese ones too: whether it can be reached, a letter to it shows. */
const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;.]+(\.[^\s@<>,;.]+)+$/;
/** RFC 5321 4.5.3.1.3: a path has 256 octets with its brackets. */
const LONGEST = 254;

export const checkEmail: CheckValue = (answer) => {
  if (typeof answer !== 'string') return WRONG_SHAPE;
  return answer.length <= LONGEST && EMAIL.test(answer) ? undefined : { code: 'form.notEmail' };
};
