import { z } from 'zod';

/** What a question wants to know of a matter; `general` when it only says what somebody is about to do. */
export const Intent = z.enum([
  'person',
  'fee',
  'papers',
  'time',
  'validity',
  'where',
  'visits',
  'conditions',
  'law',
  'general',
]);
export type Intent = z.infer<typeof Intent>;

export const Sayings = z.array(z.strictObject({ intent: Intent, say: z.array(z.string().min(1)).min(1) }));
export type Sayings = z.infer<typeof Sayings>;

/** The first intent of which a saying stands in the question. */
export function intentOf(question: string, sayings: Sayings): Intent {
  const heard = question.normalize('NFKC').toLowerCase();
  return sayings.find(({ say }) => say.some((words) => heard.includes(words)))?.intent ?? 'general';
}
