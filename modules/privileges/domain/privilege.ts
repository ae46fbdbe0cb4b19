import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** One way in: a rule over the enterprise profile. One that is true is enough. */
const WayIn = z.strictObject({ id: Id, title: Text, rule: z.string().min(1).max(2000) });

/** What a beneficiary gets; without a limit as often as it is needed. */
const Benefit = z.strictObject({
  id: Id,
  title: Text,
  description: Text.optional(),
  /** How often each beneficiary may have it in a calendar year. */
  limit: z.strictObject({ count: z.int().positive(), per: z.literal('year') }).optional(),
});
export type Benefit = z.infer<typeof Benefit>;

/** A privilege (礼遇) of firms that are on a list or meet a figure: who gets in, for how many people, what they get. */
export const Privilege = z.strictObject({
  privilege: Id,
  version: z.int().positive(),
  title: Text,
  summary: Text,
  source: z.strictObject({ document: Text, item: z.string().min(1), quote: z.string().min(1) }),
  ways: z.array(WayIn).min(1),
  /** How many people a firm may name at a time. */
  beneficiaries: z.int().positive(),
  benefits: z.array(Benefit).min(1),
});
export type Privilege = z.infer<typeof Privilege>;
