import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/);
/** Words as they may stand in a file; white space and width do not matter. */
const Words = z.array(z.string().min(1)).min(1);

/** What a value in a file must agree with. */
export const Reference = z.union([
  /** The answer to a field of the form. */
  z.strictObject({ answer: z.string() }),
  /** What the register of firms says of the applicant. */
  z.strictObject({ firm: z.enum(['name', 'uscc', 'legalRepresentative', 'address']) }),
  /** What stands after one of these words in another material. */
  z.strictObject({ material: Id, labels: Words }),
]);
export type Reference = z.infer<typeof Reference>;

const common = {
  id: Id,
  material: Id,
  /** `grave` is expected to lead to a supplement or a refusal; `minor` wants a look. */
  seriousness: z.enum(['grave', 'minor']).default('grave'),
  /** A law entry, or an item of a document. */
  basis: z.string().min(1),
  /** What to do about it, beside the general advice of the kind. */
  wayOut: Text.optional(),
  origin: z.enum(['stated', 'law', 'assumed']).default('assumed'),
};
const Named = z.object({ title: Text, words: Words });
const labels = Words;

/** One thing that a machine looks at in a material (AI预审, APV-08). */
export const MaterialCheck = z.discriminatedUnion('kind', [
  /** Each of these sections has a heading. */
  z.strictObject({ ...common, kind: z.literal('section'), sections: z.array(Named).min(1) }),
  /** One of these titles stands among the first lines. */
  z.strictObject({
    ...common,
    kind: z.literal('documentKind'),
    titles: Words,
    withinLines: z.number().int().positive(),
  }),
  /** The time of validity after the label has begun and not ended. */
  z.strictObject({ ...common, kind: z.literal('validity'), labels }),
  z.strictObject({ ...common, kind: z.literal('name'), labels, equals: Reference }),
  z.strictObject({ ...common, kind: z.literal('creditCode'), labels, equals: Reference.optional() }),
  z.strictObject({ ...common, kind: z.literal('identityNumber'), labels, equals: Reference.optional() }),
  z.strictObject({ ...common, kind: z.literal('address'), labels, equals: Reference }),
  z.strictObject({ ...common, kind: z.literal('amount'), labels, equals: Reference }),
  /** In every table with this column, the row of the total is the sum of the rows above. */
  z.strictObject({ ...common, kind: z.literal('sum'), column: Words, total: Words }),
  /** Something stands at the label: a name, a picture such as a seal, or a filled signature field. */
  z.strictObject({ ...common, kind: z.literal('signature'), labels }),
  /** Every page has so many characters, or at least a picture where pictures will do. */
  z.strictObject({
    ...common,
    kind: z.literal('legible'),
    leastCharacters: z.number().int().positive(),
    pictures: z.boolean().default(false),
  }),
  /** The file was not handed in for another material as well. */
  z.strictObject({ ...common, kind: z.literal('distinct') }),
  /** The year after the label is the one that it must be. */
  z.strictObject({ ...common, kind: z.literal('period'), labels, equals: Reference }),
  z.strictObject({ ...common, kind: z.literal('clause'), clauses: z.array(Named).min(1) }),
  z.strictObject({
    ...common,
    kind: z.literal('table'),
    columns: z.array(Named).min(1),
    leastRows: z.number().int().positive(),
  }),
  /** The figure after the label has one of these units. */
  z.strictObject({ ...common, kind: z.literal('unit'), labels, units: Words }),
  /** The first date is not after the second. */
  z.strictObject({ ...common, kind: z.literal('dateOrder'), earlier: labels, later: labels }),
  /** None of these words stands in the file: what samples and templates leave behind. */
  z.strictObject({ ...common, kind: z.literal('placeholder'), words: Words }),
]);
export type MaterialCheck = z.infer<typeof MaterialCheck>;

/**
 * Pre-review by machine with confirmation by a person (AI预审+人工复核): what is looked at in which material, and at
 * which stage a person has to have judged every finding before the case goes on.
 */
export const PreReview = z.strictObject({
  /** A stage of examination or decision that only officers pass. */
  stage: z.string(),
  source: z.string().min(1),
  checks: z.array(MaterialCheck).min(1),
});
export type PreReview = z.infer<typeof PreReview>;
