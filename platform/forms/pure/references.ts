import { answerTo, asAnswers } from './answers.ts';
import { type Answers, type Field, type Form, fieldsOf } from './form.ts';
import { MOST_ROWS } from './kinds/repeat/checkRows.ts';
import { isShown } from './shownFields.ts';

/** What the answers point at outside the form. */
export interface References {
  entries: { register: string; key: string }[];
  places: string[];
}

/** Every register entry and place that the answers name, each once: what a check has to look up. */
export function referencesIn(form: Form, answers: Answers): References {
  const entries = new Map<string, { register: string; key: string }>();
  const places = new Set<string>();
  for (const [field, answer] of answered(fieldsOf(form), asAnswers(answers))) {
    if (typeof answer !== 'string' || answer.trim() === '') continue;
    if (field.kind === 'place') places.add(answer);
    const { register } = field;
    if (field.kind === 'register' && register !== undefined) {
      entries.set(`${register}\n${answer}`, { register, key: answer });
    }
  }
  return { entries: [...entries.values()], places: [...places] };
}

function answered(fields: readonly Field[], answers: Answers): [Field, unknown][] {
  return fields
    .filter((field) => isShown(field, answers, fields))
    .flatMap((field) => {
      const answer: unknown = answerTo(answers, field.id);
      if (field.kind !== 'repeat') return [[field, answer] as [Field, unknown]];
      // More rows than may be are refused unread.
      const rows = Array.isArray(answer) && answer.length <= (field.atMost ?? MOST_ROWS) ? answer : [];
      return rows.flatMap((row) => answered(field.fields ?? [], asAnswers(row)));
    });
}
