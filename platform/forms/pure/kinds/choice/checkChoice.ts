import { type CheckValue, WRONG_SHAPE } from '../checkValue.ts';

export const checkChoice: CheckValue = (answer, field) => {
  if (typeof answer !== 'string') return WRONG_SHAPE;
  return field.options?.some(({ value }) => value === answer) ? undefined : { code: 'form.notOffered' };
};
