import type { ShowValue } from '../showValue.ts';

/** The name of the place; its id where nobody can look it up. */
export const showPlace: ShowValue = (answer, _field, { placeName }) => placeName?.(answer) ?? answer;
