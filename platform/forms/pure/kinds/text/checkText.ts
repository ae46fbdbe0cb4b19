import { type CheckValue, WRONG_SHAPE } from '../checkValue.ts';

/** For a text whose form sets no limit: one line of a paper form. */
export const LONGEST_TEXT = 200;

export const checkText: CheckValue = (answer, field) => checkLength(answer, field.max ?? LONGEST_TEXT);

/** Counts characters as people do, so that one rare Chinese character is one. Outer blanks do not count. */
export function checkLength(answer: unknown, most: number) {
  if (typeof answer !== 'string') return WRONG_SHAPE;
  const length = lengthOf(answer);
  return length > most ? { code: 'form.tooLong', params: { most, length, over: length - most } } : undefined;
}

export function lengthOf(text: string): number {
  return [...text.trim()].length;
}
