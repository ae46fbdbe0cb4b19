import { type CheckValue, WRONG_SHAPE } from '../checkValue.ts';

/** For a block whose form sets no limit: what a person can still read through. */
export const MOST_ROWS = 100;

/** How many rows there are; what stands in them is checked field by field by `checkAnswers`. */
export const checkRows: CheckValue = (answer, { atLeast, atMost = MOST_ROWS }) => {
  if (!Array.isArray(answer)) return WRONG_SHAPE;
  const rows = answer.length;
  if (atLeast !== undefined && rows < atLeast) {
    return { code: 'form.tooFewRows', params: { least: atLeast, rows } };
  }
  return rows > atMost ? { code: 'form.tooManyRows', params: { most: atMost, rows } } : undefined;
};
