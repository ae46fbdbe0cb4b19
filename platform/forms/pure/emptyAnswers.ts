import { type Answers, type Form, fieldsOf } from './form.ts';

/**
 * What a blank form holds: nothing chosen, nothing ticked, and in repeated blocks as many empty rows as are
 * needed at least.
 */
export function emptyAnswers(form: Form): Answers {
  const blocks = fieldsOf(form).filter((field) => field.kind === 'repeat');
  return Object.fromEntries(
    blocks.map((field) => {
      const rows = Math.max(field.atLeast ?? 0, field.required ? 1 : 0);
      return [field.id, Array.from({ length: rows }, () => ({}))];
    }),
  );
}
