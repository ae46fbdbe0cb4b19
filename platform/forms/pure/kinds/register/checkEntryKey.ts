import { type CheckValue, WRONG_SHAPE } from '../checkValue.ts';

/** The key of an entry that is in force in the form's register. */
export const checkEntryKey: CheckValue = (answer, { register }, { hasEntry }) => {
  if (typeof answer !== 'string') return WRONG_SHAPE;
  const known = register === undefined || !hasEntry || hasEntry(register, answer);
  return known ? undefined : { code: 'form.notInRegister' };
};
