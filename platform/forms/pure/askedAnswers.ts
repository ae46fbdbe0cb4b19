import { answerTo, asAnswers } from './answers.ts';
import { type Answers, type Field, type Form, fieldsOf } from './form.ts';
import { isShown } from './shownFields.ts';

/** Only what the form asks for now: answers to hidden fields and to fields that are gone stay behind. */
export function askedAnswers(form: Form, answers: Answers): Answers {
  return asked(fieldsOf(form), asAnswers(answers));
}

function asked(fields: readonly Field[], answers: Answers): Answers {
  const kept: Answers = {};
  for (const field of fields) {
    const answer = answerTo(answers, field.id);
    if (answer === undefined || !isShown(field, answers, fields)) continue;
    kept[field.id] = field.kind === 'repeat' ? (askedRows(field, answer) as Answers[string]) : answer;
  }
  return kept;
}

function askedRows({ fields = [] }: Field, rows: unknown): unknown {
  return Array.isArray(rows) ? rows.map((row) => asked(fields, asAnswers(row))) : rows;
}
