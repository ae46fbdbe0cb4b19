import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

/** What a difference between two places is about. */
export const DifferenceKind = z.enum([
  'limit',
  'duty',
  'post',
  'matter',
  'permit',
  'register',
  'calendar',
  'profile',
  'name',
]);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

/** One difference between the place that made a reform and the one that copies it, as a question that somebody decides. */
export const Difference = z.object({
  /** Stays the same from one comparison to the next: `limit:food-business:promisedTime`. */
  key: z.string(),
  kind: DifferenceKind,
  question: Text,
  options: z.array(
    z.object({
      value: z.string(),
      title: Text,
      /** The reform cannot be put in force here while this is what was decided. */
      stops: z.boolean().default(false),
    }),
  ),
  /** Null where nobody but the place can say. */
  default: z.string().nullable(),
  /** Besides the options an amount may be given, such as `10 workdays`. */
  amount: z.boolean().default(false),
});
export type Difference = z.infer<typeof Difference>;

/** By key: the value of an option, or an amount where one may be given. */
export const Decisions = z.record(z.string().max(300), z.string().max(300));
export type Decisions = z.infer<typeof Decisions>;

/** What was decided, with defaults where nothing was said; undefined where the place must say. */
export function decided({ key, default: usual }: Difference, decisions: Decisions): string | undefined {
  return decisions[key] ?? usual ?? undefined;
}
