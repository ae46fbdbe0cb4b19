import { answerTo } from './answers.ts';
import { type Answers, type Field, type Form, fieldsOf } from './form.ts';

/**
 * Whether a field is asked for. A field that depends on a hidden one is hidden too, whatever stands in the
 * answers from before. Without `others` only the field's own condition is looked at.
 */
export function isShown(field: Field, answers: Answers, others: readonly Field[] = []): boolean {
  return shown(field, answers, others, []);
}

/** The fields asked for, in the order of the form. */
export function shownFields(form: Form, answers: Answers): Field[] {
  const all = fieldsOf(form);
  return all.filter((field) => isShown(field, answers, all));
}

function shown(field: Field, answers: Answers, others: readonly Field[], asking: string[]): boolean {
  const condition = field.shownWhen;
  if (!condition) return true;
  // Two fields that wait for each other are never shown; `lintForm` refuses such a form.
  if (asking.includes(field.id)) return false;
  const answer = answerTo(answers, condition.field);
  const chosen: unknown[] = Array.isArray(answer) ? answer : [answer];
  if (!condition.in.some((value) => chosen.includes(value))) return false;
  const other = others.find(({ id }) => id === condition.field);
  return !other || shown(other, answers, others, [...asking, field.id]);
}
