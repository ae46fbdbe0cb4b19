import { type CheckValue, WRONG_SHAPE } from '../checkValue.ts';

export const checkBoolean: CheckValue = (answer, field) => {
  if (typeof answer !== 'boolean') return WRONG_SHAPE;
  return field.consent && field.required && !answer ? { code: 'form.consent' } : undefined;
};
