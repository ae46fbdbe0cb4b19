import type { CheckValue } from '../checkValue.ts';
import { checkLength } from '../text/checkText.ts';

/** For a long text whose form sets no limit: about two pages. */
export const LONGEST_LONG_TEXT = 2000;

export const checkLongText: CheckValue = (answer, field) =>
  checkLength(answer, field.max ?? LONGEST_LONG_TEXT);
