import { type CheckValue, WRONG_SHAPE } from '../checkValue.ts';
import { checkChoice } from '../choice/checkChoice.ts';

export const checkChoices: CheckValue = (answer, field, lookups) => {
  if (!Array.isArray(answer)) return WRONG_SHAPE;
  if (new Set(answer).size < answer.length) return { code: 'form.chosenTwice' };
  return answer.map((value) => checkChoice(value, field, lookups)).find((fault) => fault !== undefined);
};
