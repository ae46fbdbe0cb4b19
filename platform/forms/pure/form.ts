import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';
import { faultsOfForm } from './faultsOfForm.ts';

const FieldId = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'forms.definition.fieldId');

/** A data element that several forms or lists of materials mean alike: a group and a name in it. */
export const ElementId = z.string().regex(/^[a-z][a-z-]*\.[a-z][a-z-]*$/, 'forms.definition.elementId');

/** The kinds of field; each has its own folder with how it is checked, filled in and shown. */
export const FieldKind = z.enum([
  'text',
  'longText',
  'number',
  'money',
  'date',
  'choice',
  'choices',
  'boolean',
  'uscc',
  'residentId',
  'mobile',
  'email',
  'place',
  'register',
  'repeat',
]);
export type FieldKind = z.infer<typeof FieldKind>;

/** Shown and required only while an earlier field, of the same row in a repeated block, has one of these values. */
export const Condition = z.strictObject({
  field: FieldId,
  in: z.array(z.union([z.string(), z.boolean()])).min(1),
});

const fieldShape = {
  id: FieldId,
  kind: FieldKind,
  title: Text,
  hint: Text.optional(),
  required: z.boolean().default(false),
  /** Longest text in characters. */
  max: z.number().int().positive().optional(),
  /** Smallest and largest value: decimal text for numbers and money, a date or `today` for dates. */
  least: z.string().optional(),
  most: z.string().optional(),
  /** Digits after the point (kind `number`); 0 asks for whole numbers. */
  decimals: z.number().int().min(0).max(6).optional(),
  /** What a number counts, such as 人 or 平方米; shown after it. */
  unit: Text.optional(),
  options: z.array(z.strictObject({ value: z.string().min(1), title: Text })).optional(),
  /** The register whose entries may be chosen (kind `register`). */
  register: z.string().optional(),
  /** The place under which a chosen place must lie (kind `place`). */
  within: z.string().optional(),
  /** Where a first value comes from, such as `organisation.name`; shown to the applicant with its source. */
  prefill: z.string().optional(),
  /** A prefilled value that the applicant cannot change here, because a register answers for it. */
  locked: z.boolean().default(false),
  /** A box to tick (kind `boolean`) instead of a question with yes and no; required means ticked. */
  consent: z.boolean().optional(),
  /** Identifies a natural person: kept erasable, masked in lists. */
  personal: z.boolean().default(false),
  /** The shared data element that it asks for, such as `premises.address`: forms filled in together ask it once. */
  element: ElementId.optional(),
  shownWhen: Condition.optional(),
};

const PlainField = z.strictObject(fieldShape);
export const Field = z.strictObject({
  ...fieldShape,
  /** The columns of one row (kind `repeat`). */
  fields: z.array(PlainField).optional(),
  atLeast: z.number().int().nonnegative().optional(),
  atMost: z.number().int().positive().optional(),
});
export type Field = z.infer<typeof Field>;

export const Section = z.strictObject({
  id: FieldId,
  title: Text,
  hint: Text.optional(),
  fields: z.array(Field).min(1),
});
export type Section = z.infer<typeof Section>;

/**
 * A form as data: the same definition draws it, checks it in the browser and on the server, and prints it.
 * A definition that contradicts itself is refused, with the path of what is wrong.
 */
export const Form = z.strictObject({ sections: z.array(Section).min(1) }).superRefine((form, context) => {
  for (const fault of faultsOfForm(form)) context.addIssue({ code: 'custom', ...fault });
});
export type Form = z.infer<typeof Form>;

/** Answers by field id: text for everything but booleans, choices (list) and repeats (list of rows). */
export type Answer = string | boolean | string[] | Record<string, string | boolean | string[]>[] | undefined;
export type Answers = Record<string, Answer>;

export function fieldsOf(form: Form): Field[] {
  return form.sections.flatMap((section) => section.fields);
}
