import { z } from 'zod';
import { Question } from '#modules/bundles/contract.ts';
import { Text } from '#platform/i18n/pure/text.ts';

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** Over the answers to the guide's questions; without it the item is for everybody. Unknown shows it, as a maybe. */
const when = z.string().optional();

/** One thing of a phase: a matter or a bundle of the catalogue, of which nothing is written here; or a text. */
export const GuideItem = z.union([
  z.strictObject({ matter: Id, when, note: Text.optional() }),
  z.strictObject({ bundle: Id, when, note: Text.optional() }),
  z.strictObject({ title: Text, text: Text, source: z.string().min(1), when }),
]);
export type GuideItem = z.infer<typeof GuideItem>;

/** From the first thought to running compliantly (筹建、准入、准营、合规经营). */
export const PHASES = ['prepare', 'start', 'permits', 'run'] as const;

/**
 * How to open a business of one industry, from beginning to end in one paper (行业开办指导书, APV-18). Only the order
 * stands here: times, papers, conditions and duties are read from the matters whenever somebody reads the guide.
 */
export const Guide = z.strictObject({
  guide: Id,
  version: z.number().int().positive(),
  title: Text,
  summary: Text,
  /** Code of GB/T 4754, when there is one that fits. */
  industry: z
    .string()
    .regex(/^[A-T]\d{2,4}$/)
    .optional(),
  keywords: z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) }).optional(),
  questions: z.array(Question).default([]),
  phases: z.strictObject({
    prepare: z.array(GuideItem).min(1),
    start: z.array(GuideItem).min(1),
    permits: z.array(GuideItem).min(1),
    run: z.array(GuideItem).min(1),
  }),
  origin: z.enum(['stated', 'law', 'assumed']).default('assumed'),
});
export type Guide = z.infer<typeof Guide>;
