import { z } from 'zod';
import { ElementId, type Field } from '#platform/forms/pure/form.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import type { Attribute } from '#platform/rules/pure/vocabulary/attribute.ts';

/** An opening question: asked before anything else, because it tells which parts apply. */
export const Question = z.strictObject({
  id: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  title: Text,
  hint: Text.optional(),
  /** What rules call it. */
  names: Text,
  kind: z.enum(['boolean', 'choice', 'number']),
  options: z.array(z.strictObject({ value: z.string().min(1), title: Text })).optional(),
  unit: Text.optional(),
  /** The data element that it answers: the forms of the parts do not ask it again. */
  element: ElementId.optional(),
});
export type Question = z.infer<typeof Question>;

/** Where the answer stands among the answers of the whole; no field of a part begins so. */
export function questionKey({ id }: Pick<Question, 'id'>): string {
  return `ask${id[0]!.toUpperCase()}${id.slice(1)}`;
}

/** The question as a field of a form. */
export function questionField(question: Question): Field {
  const { title, hint, kind, options, unit } = question;
  return {
    id: questionKey(question),
    kind,
    title,
    required: true,
    locked: false,
    personal: false,
    ...(hint && { hint }),
    ...(options && { options }),
    ...(unit && { unit }),
    ...(kind === 'number' && { least: '0', decimals: 2 }),
  };
}

/** The question as rules speak of it. */
export function questionAttribute({ id, names, kind, options }: Question): Attribute {
  if (kind === 'choice') return { id, names, type: 'text', ...(options && { values: options }) };
  return { id, names, type: kind };
}
