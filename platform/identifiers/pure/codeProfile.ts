import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

/** One stretch of a composed code. */
export const CodePart = z.object({
  name: z.string().regex(/^[a-z][A-Za-z]*$/),
  title: Text,
  length: z.int().min(1).max(64),
  /** `date` is yyyymmdd; `uscc` is a valid credit code of 18 characters; `profile` is another code, whole. */
  kind: z.enum(['digits', 'alphanumeric', 'uscc', 'date', 'profile']),
  profile: z.string().optional(),
});
export type CodePart = z.infer<typeof CodePart>;

/**
 * How a place composes a code. Codes are stored as text; a profile only checks and splits them, because the
 * structures in use are known from samples and one national exchange table declares another length.
 */
export const CodeProfile = z.object({
  id: z.string(),
  title: Text,
  parts: z.array(CodePart).min(1),
  examples: z.array(z.string()),
  source: z.object({ text: Text, confirmed: z.boolean() }),
});
export type CodeProfile = z.infer<typeof CodeProfile>;
