import { checkUscc } from '#platform/identifiers/pure/checkUscc.ts';
import { type CheckValue, WRONG_SHAPE } from '../checkValue.ts';

/** A unified social credit code in its standard form; `tidyAnswers` brings what was typed there. */
export const checkCreditCode: CheckValue = (answer) => {
  if (typeof answer !== 'string') return WRONG_SHAPE;
  const verdict = checkUscc(answer);
  return verdict.ok ? undefined : { code: verdict.code, params: verdict.params };
};
