import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import { asAnswers } from './answers.ts';
import { answerAt, fieldAt } from './fieldAt.ts';
import { type Answers, type Form, fieldsOf } from './form.ts';
import { sameJson } from './sameJson.ts';
import { isShown } from './shownFields.ts';

/**
 * The problems that still hold: found in the answers of `before`, at fields that are still asked for, and their
 * answers have not changed since. Problems of anything but the form's fields are left out.
 */
export function stillTold<P extends FieldProblem>(
  form: Form,
  problems: readonly P[],
  before: Answers,
  now: Answers,
): P[] {
  return problems.filter(
    ({ path }) => isAsked(form, now, path) && sameJson(answerAt(before, path), answerAt(now, path)),
  );
}

/** Whether the field at a path is shown: in a repeated block, the block and the column of that row. */
function isAsked(form: Form, answers: Answers, path: string): boolean {
  const place = fieldAt(form, path);
  if (!place) return false;
  const { field, block = field, row } = place;
  if (!isShown(block, answers, fieldsOf(form))) return false;
  if (row === undefined || field === block) return true;
  const line = asAnswers(answerAt(answers, `${block.id}.${row}`));
  return isShown(field, line, block.fields);
}
