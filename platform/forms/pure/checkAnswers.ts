import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import { answerTo, asAnswers, isEmpty } from './answers.ts';
import { type Answers, type Field, type FieldKind, type Form, fieldsOf } from './form.ts';
import { checkByKind } from './kinds/checkByKind.ts';
import type { Lookups } from './lookups.ts';
import { isShown } from './shownFields.ts';

/**
 * Everything that is wrong with the answers, in the order of the form; the same in the browser and on the
 * server. Takes any JSON and never throws. A hidden field is neither required nor checked. Answers that no
 * field asks for are passed over, because a draft may be older than its form: `askedAnswers` drops them
 * before anything is kept. Paths are `field` or, in a repeated block, `field.0.column`.
 */
export function checkAnswers(form: Form, answers: Answers, lookups: Lookups = {}): FieldProblem[] {
  return checkFields(fieldsOf(form), asAnswers(answers), lookups, '');
}

function checkFields(
  fields: readonly Field[],
  answers: Answers,
  lookups: Lookups,
  before: string,
): FieldProblem[] {
  return fields
    .filter((field) => isShown(field, answers, fields))
    .flatMap((field) => checkField(field, answerTo(answers, field.id), lookups, before + field.id));
}

function checkField(field: Field, answer: unknown, lookups: Lookups, path: string): FieldProblem[] {
  if (isEmpty(answer)) return missing(field).map((fault) => ({ path, ...fault }));
  const fault = checkByKind[field.kind](answer, field, lookups);
  const own: FieldProblem[] = fault ? [{ path, ...fault }] : [];
  if (field.kind !== 'repeat' || !Array.isArray(answer) || fault?.code === 'form.tooManyRows') return own;
  const inRows = answer.flatMap((row: unknown, index) => checkRow(field, row, lookups, `${path}.${index}`));
  return [...own, ...inRows];
}

function checkRow({ fields = [] }: Field, row: unknown, lookups: Lookups, path: string): FieldProblem[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return [{ path, code: 'form.wrongShape' }];
  }
  return checkFields(fields, row as Answers, lookups, `${path}.`);
}

function missing(field: Field): Pick<FieldProblem, 'code' | 'params'>[] {
  if (field.kind === 'repeat') {
    const least = Math.max(field.atLeast ?? 0, field.required ? 1 : 0);
    return least > 0 ? [{ code: 'form.tooFewRows', params: { least, rows: 0 } }] : [];
  }
  if (!field.required) return [];
  return [{ code: field.consent ? 'form.consent' : requiredCode(field.kind) }];
}

const CHOSEN: readonly FieldKind[] = ['choice', 'choices', 'boolean', 'place', 'register'];

function requiredCode(kind: FieldKind): string {
  return CHOSEN.includes(kind) ? 'form.requiredChoice' : 'form.required';
}
