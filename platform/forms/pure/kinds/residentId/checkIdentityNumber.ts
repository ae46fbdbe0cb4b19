import { checkResidentId } from '#platform/identifiers/pure/checkResidentId.ts';
import { type CheckValue, WRONG_SHAPE } from '../checkValue.ts';

/** A resident identity number in its standard form; `tidyAnswers` brings what was typed there. */
export const checkIdentityNumber: CheckValue = (answer, _field, { today }) => {
  if (typeof answer !== 'string') return WRONG_SHAPE;
  const verdict = checkResidentId(answer, today);
  return verdict.ok ? undefined : { code: verdict.code, params: verdict.params };
};
