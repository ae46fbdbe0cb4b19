import { type Answers, type Field, type Form, fieldsOf } from '#platform/forms/pure/form.ts';

export interface FormChange {
  added: string[];
  removed: string[];
  altered: string[];
}

/** What a new version of a form means for answers given to an old one. Texts alone do not count as a change. */
export function compareForms(before: Form, after: Form): FormChange {
  const old = new Map(fieldsOf(before).map((field) => [field.id, field]));
  const now = new Map(fieldsOf(after).map((field) => [field.id, field]));
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    altered: [...now.values()]
      .filter((field) => isAltered(old.get(field.id), field))
      .map((field) => field.id),
  };
}

/** The answers that still have their question. An altered field keeps its answer; checking will judge it. */
export function keepAnswers(form: Form, answers: Answers): Answers {
  const known = new Set(fieldsOf(form).map((field) => field.id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => known.has(id)));
}

function isAltered(before: Field | undefined, after: Field): boolean {
  return before !== undefined && JSON.stringify(meaning(before)) !== JSON.stringify(meaning(after));
}

function meaning({ title: _, hint: __, options, ...rest }: Field) {
  return { ...rest, options: options?.map((option) => option.value) };
}
