import { z } from 'zod';
import { amountShape, isWholeWhereItMustBe } from '#platform/clock/pure/amount.ts';
import { ElementId } from '#platform/forms/pure/form.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { Question } from './question.ts';

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const Origin = z.enum(['stated', 'law', 'assumed']);

/** One part of a bundle: a matter, when it applies, and what must be granted before it. */
export const Member = z.strictObject({
  id: Id,
  matter: Id,
  /** Over the answers to the opening questions; without it the part always applies. Unknown waits for an answer. */
  when: z.string().optional(),
  /** Parts that must be granted before this one is opened. */
  after: z.array(Id).default([]),
  /** Whoever applies cannot leave it out. */
  required: z.boolean().default(true),
  origin: Origin.default('assumed'),
});
export type Member = z.infer<typeof Member>;

/** The time in which the whole is promised. A stated limit counts, whatever its parts add up to. */
const Deadline = z.discriminatedUnion('rule', [
  z
    .strictObject({ rule: z.literal('stated'), ...amountShape, source: z.string().min(1) })
    .refine(isWholeWhereItMustBe, { error: 'days are whole' }),
  /** The longest way through the parts that apply: what waits adds up, what runs side by side does not. */
  z.strictObject({ rule: z.literal('longest-chain'), source: z.string().min(1) }),
]);

/** A comprehensive permit (综合许可证): one sheet and one code that stand for the licences of the parts. */
const Comprehensive = z.strictObject({
  type: Id,
  title: Text,
  /** Credit code of the catalogue's keeper and three digits (GB/T 36904). */
  catalogueType: z.string().regex(/^[0-9A-Z]{18}\d{3}$/),
  /** Elements shown on it besides its holder, such as `premises.address`. */
  shows: z.array(ElementId).default([]),
  origin: Origin.default('assumed'),
});

/**
 * Matters that belong to one event, one trade or one licence, and are handled together (一件事一次办, 一业一证,
 * 证照联办): one form, one submission, one promise. The parts stay matters with their own agencies, laws and clocks.
 */
export const Bundle = z.strictObject({
  bundle: Id,
  version: z.number().int().positive(),
  kind: z.enum(['one-event', 'one-permit', 'licence-and-permit']),
  title: Text,
  summary: Text,
  keywords: z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) }).optional(),
  basis: z
    .array(
      z.strictObject({ source: z.string().min(1), note: Text.optional(), origin: Origin.default('stated') }),
    )
    .min(1),
  /** The office that takes everything in and answers for the whole. */
  window: z.strictObject({ duty: Id }),
  questions: z.array(Question).default([]),
  members: z.array(Member).min(2),
  deadline: Deadline,
  /** The results are handed over in one go, once all parts are decided; or each as it comes. */
  collection: z.strictObject({ when: z.enum(['all', 'each']), origin: Origin.default('assumed') }),
  /** The applicant comes once for all of these parts. */
  visit: z.strictObject({ members: z.array(Id).min(2), origin: Origin.default('assumed') }).optional(),
  /** Parts whose matters each ask for a survey share one: one appointment, each agency concludes its own part. */
  survey: z.strictObject({ members: z.array(Id).min(2), origin: Origin.default('assumed') }).optional(),
  result: Comprehensive.optional(),
});
export type Bundle = z.infer<typeof Bundle>;
