import { z } from 'zod';
import { PolicyId } from './policyParts.ts';

/** A value as an official writes it: a number, a word, 是 or 否, 无 (known to have none), 不详 (nobody has said). */
const Stated = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const StatedFacts = z.record(z.string(), Stated);
export type StatedFacts = z.infer<typeof StatedFacts>;

/** One firm and what becomes of it. Facts are named as in rules; `with` changes those of `firm`. */
export const StoryCase = z.strictObject({
  case: z.string().min(1),
  with: StatedFacts.default({}),
  result: z.enum(['qualifies', 'fails', 'unknown']),
  /** Conditions that are not met, or not known to be. */
  by: z.array(PolicyId).default([]),
  /** Yuan; 不详 when a fact is missing, 未载明 when the source has lost the figure. */
  amount: z.union([z.string().regex(/^\d+\.\d{2}$/), z.literal('不详'), z.literal('未载明')]).optional(),
  score: z.union([z.number().int(), z.literal('不详')]).optional(),
});
export type StoryCase = z.infer<typeof StoryCase>;

/** Stories of one policy, to be read by the official who answers for it. */
export const PolicyStories = z.strictObject({
  policy: PolicyId,
  /** The day on which it is asked. */
  today: z.iso.date(),
  firm: StatedFacts,
  cases: z.array(StoryCase).min(1),
});
export type PolicyStories = z.infer<typeof PolicyStories>;
