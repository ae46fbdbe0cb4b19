import { answerTo, asAnswers } from './answers.ts';
import { type Answer, type Answers, type Field, type Form, fieldsOf, type Section } from './form.ts';

/** Where a path of a problem leads. */
export interface FieldPlace {
  section: Section;
  /** The field itself; in a repeated block the column, or the block when the path ends at a row. */
  field: Field;
  /** The block that the field stands in, and which of its rows, from 0. */
  block?: Field;
  row?: number;
}

/** The field that a path such as `name` or `staff.0.mobile` means; undefined for anything else. */
export function fieldAt(form: Form, path: string): FieldPlace | undefined {
  const [id, row, columnId] = path.split('.');
  const field = fieldsOf(form).find((candidate) => candidate.id === id);
  const section = form.sections.find(({ fields }) => fields.some((candidate) => candidate.id === id));
  if (!field || !section) return undefined;
  if (row === undefined || !/^\d+$/.test(row)) return { section, field };
  const place = { section, block: field, row: Number(row) };
  return { ...place, field: field.fields?.find((column) => column.id === columnId) ?? field };
}

/** The answer at a path. */
export function answerAt(answers: Answers, path: string): Answer {
  const [id = '', row, columnId] = path.split('.');
  const answer: unknown = answerTo(asAnswers(answers), id);
  if (row === undefined) return answer as Answer;
  const line = asAnswers(Array.isArray(answer) ? answer[Number(row)] : undefined);
  return columnId === undefined ? (line as unknown as Answer) : answerTo(line, columnId);
}
