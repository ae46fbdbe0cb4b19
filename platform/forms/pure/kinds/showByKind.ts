import type { FieldKind } from '../form.ts';
import { showChoice } from './choice/showChoice.ts';
import { showDate } from './date/showDate.ts';
import { showMoney } from './money/showMoney.ts';
import { showNumber } from './number/showNumber.ts';
import { showPlace } from './place/showPlace.ts';
import { showEntry } from './register/showEntry.ts';
import type { ShowValue } from './showValue.ts';

/** Kinds whose text answers are not shown as they are. */
export const showByKind: Partial<Record<FieldKind, ShowValue>> = {
  number: showNumber,
  money: showMoney,
  date: showDate,
  choice: showChoice,
  choices: showChoice,
  place: showPlace,
  register: showEntry,
};
