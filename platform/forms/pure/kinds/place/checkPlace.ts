import { type CheckValue, WRONG_SHAPE } from '../checkValue.ts';

/** The id of a place that is still in use and lies within `within` of the form. */
export const checkPlace: CheckValue = (answer, { within }, { placeExists, isWithin }) => {
  if (typeof answer !== 'string') return WRONG_SHAPE;
  if (placeExists && !placeExists(answer)) return { code: 'form.placeUnknown' };
  if (within !== undefined && isWithin && !isWithin(answer, within)) return { code: 'form.placeOutside' };
  return undefined;
};
