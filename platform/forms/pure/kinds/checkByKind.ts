import type { FieldKind } from '../form.ts';
import { checkBoolean } from './boolean/checkBoolean.ts';
import type { CheckValue } from './checkValue.ts';
import { checkChoice } from './choice/checkChoice.ts';
import { checkChoices } from './choices/checkChoices.ts';
import { checkDate } from './date/checkDate.ts';
import { checkEmail } from './email/checkEmail.ts';
import { checkLongText } from './longText/checkLongText.ts';
import { checkMobile } from './mobile/checkMobile.ts';
import { checkMoney } from './money/checkMoney.ts';
import { checkNumber } from './number/checkNumber.ts';
import { checkPlace } from './place/checkPlace.ts';
import { checkEntryKey } from './register/checkEntryKey.ts';
import { checkRows } from './repeat/checkRows.ts';
import { checkIdentityNumber } from './residentId/checkIdentityNumber.ts';
import { checkText } from './text/checkText.ts';
import { checkCreditCode } from './uscc/checkCreditCode.ts';

export const checkByKind: Record<FieldKind, CheckValue> = {
  text: checkText,
  longText: checkLongText,
  number: checkNumber,
  money: checkMoney,
  date: checkDate,
  choice: checkChoice,
  choices: checkChoices,
  boolean: checkBoolean,
  uscc: checkCreditCode,
  residentId: checkIdentityNumber,
  mobile: checkMobile,
  email: checkEmail,
  place: checkPlace,
  register: checkEntryKey,
  repeat: checkRows,
};
