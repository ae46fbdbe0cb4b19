import { z } from 'zod';
import { Amount, amountShape, isWholeWhereItMustBe } from '#platform/clock/pure/amount.ts';
import { Text } from '#platform/i18n/pure/text.ts';

const CheckLimit = z
  .object({ ...amountShape, source: z.string().min(1), warnBefore: z.array(Amount).optional() })
  .refine(isWholeWhereItMustBe, { error: 'days are whole' });

/** The check after a licence by commitment (先证后核): when, by whom, on what, and what follows. */
export const PostCheck = z.object({
  title: Text,
  holder: z.object({ role: z.string(), at: z.string() }),
  /** At least so many officers must come (Permit Law art. 34). */
  officers: z.object({ least: z.number().int().positive(), source: z.string() }),
  limit: CheckLimit,
  checklist: z
    .array(
      z.object({ id: z.string(), title: Text, promise: z.string().optional(), basis: z.string().optional() }),
    )
    .min(1),
  rectification: CheckLimit,
  /** Time to look again after the firm reported that it put things right. */
  recheck: CheckLimit.optional(),
  revocation: z.object({
    holder: z.object({ role: z.string(), at: z.string() }),
    /** `rule` revokes at once when the time to rectify lapses; `officer` puts the decision before a person. */
    decidedBy: z.array(z.enum(['officer', 'rule'])).min(1),
    /** Time for the decision on the licence, after a failed or a lapsed rectification or a report of fraud. */
    limit: CheckLimit.optional(),
  }),
  /** Law entries (ids in law/) for the ban after fraud or bribery. */
  fraudBan: z.string(),
});
export type PostCheck = z.infer<typeof PostCheck>;
