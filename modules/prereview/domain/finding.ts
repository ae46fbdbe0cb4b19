import { z } from 'zod';
import { Place } from '#platform/extract/pure/place.ts';

/** What was found, in a word under `prereview.found`: the text is made from it and its values. */
export const FindingCode = z.enum([
  'sectionMissing',
  'otherDocument',
  'expired',
  'notYetValid',
  'differs',
  'invalid',
  'sumWrong',
  'notSigned',
  'pageBlank',
  'pageIsPicture',
  'duplicate',
  'clauseMissing',
  'columnMissing',
  'rowsMissing',
  'unitDiffers',
  'orderImpossible',
  'placeholder',
  'notFound',
  'unread',
  'cut',
  'suggested',
]);
export type FindingCode = z.infer<typeof FindingCode>;

/** The kinds of checks, and three that no check declares: a file that was not read, or only in part; a suggestion. */
export const FindingKind = z.enum([
  'section',
  'documentKind',
  'validity',
  'name',
  'creditCode',
  'identityNumber',
  'address',
  'amount',
  'sum',
  'signature',
  'legible',
  'distinct',
  'period',
  'clause',
  'table',
  'unit',
  'dateOrder',
  'placeholder',
  'reading',
  'model',
]);
export type FindingKind = z.infer<typeof FindingKind>;

/** One defect that a machine believes to have found. Nothing follows from it by itself. */
export const Finding = z.object({
  /** The check of the matter; `reading` or `model` for what no check declares. */
  check: z.string(),
  kind: FindingKind,
  code: FindingCode,
  seriousness: z.enum(['grave', 'minor']),
  material: z.string(),
  fileId: z.string(),
  place: Place,
  /** The words at that place, shortened. */
  quote: z.string(),
  /** What should stand there; a text of the definition may be in both languages. */
  expected: z.object({ zh: z.string(), en: z.string() }),
  found: z.string(),
});
export type Finding = z.infer<typeof Finding>;
