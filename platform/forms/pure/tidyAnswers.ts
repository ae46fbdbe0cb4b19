import { tidyCode } from '#platform/identifiers/pure/tidyCode.ts';
import { answerTo, asAnswers } from './answers.ts';
import { type Answer, type Answers, type Field, type FieldKind, type Form, fieldsOf } from './form.ts';
import { tidyDate } from './kinds/date/tidyDate.ts';
import { tidyEmail } from './kinds/email/tidyEmail.ts';
import { tidyMobile } from './kinds/mobile/tidyMobile.ts';
import { tidyMoney } from './kinds/money/tidyMoney.ts';
import { tidyNumber } from './kinds/number/tidyNumber.ts';
import { tidyText } from './kinds/text/tidyText.ts';

const tidyByKind: Partial<Record<FieldKind, (text: string) => string>> = {
  text: tidyText,
  longText: tidyText,
  number: tidyNumber,
  money: tidyMoney,
  date: tidyDate,
  mobile: tidyMobile,
  email: tidyEmail,
  uscc: tidyCode,
  residentId: tidyCode,
};

/**
 * Answers as people type them, brought to the form that `checkAnswers` wants and records keep: outer blanks,
 * full-width digits, separators in codes and numbers. Nothing is guessed; what is unclear stays for the check.
 * Applying it twice changes nothing more.
 */
export function tidyAnswers(form: Form, answers: Answers): Answers {
  return tidyFields(fieldsOf(form), asAnswers(answers));
}

/** One answer; for a control that is left. */
export function tidyAnswer(field: Field, answer: Answer): Answer {
  if (typeof answer === 'string') return tidyByKind[field.kind]?.(answer) ?? answer;
  if (field.kind !== 'repeat' || !Array.isArray(answer)) return answer;
  return answer.map((row) => tidyFields(field.fields ?? [], asAnswers(row))) as Answer;
}

function tidyFields(fields: readonly Field[], answers: Answers): Answers {
  const tidied = { ...answers };
  for (const field of fields) {
    const answer = answerTo(answers, field.id);
    if (answer !== undefined) tidied[field.id] = tidyAnswer(field, answer);
  }
  return tidied;
}
