import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

const Id = z.uuid();
const Yuan = z.string();

/** What becomes of a firm that qualifies for a policy, in the order of priority. */
export const PlanOutcome = z.enum([
  'propose',
  'proposed',
  'held',
  'excluded',
  'noAmount',
  'budgetSpent',
  'quotaFull',
  'later',
]);
export type PlanOutcome = z.infer<typeof PlanOutcome>;

export const PlannedAward = z.object({
  id: Id,
  firm: z.string(),
  uscc: z.string(),
  outcome: PlanOutcome,
  amount: Yuan.nullable(),
  /** The award that was begun. */
  caseId: Id.nullable(),
});
export type PlannedAward = z.infer<typeof PlannedAward>;

export const AwardPlan = z.object({
  policy: z.string(),
  version: z.number().int(),
  title: Text,
  /** Names exactly these firms and amounts on this day. */
  digest: z.string(),
  firms: z.array(PlannedAward),
  count: z.number().int(),
  total: Yuan,
  /** When these are proposed; null where nothing is set. */
  budgetLeft: Yuan.nullable(),
  placesLeft: z.number().int().nullable(),
  considered: z.number().int(),
  /** Firms of which too little is known to decide. */
  unknown: z.number().int(),
});
export type AwardPlan = z.infer<typeof AwardPlan>;

export const AutomaticPolicy = z.object({
  policy: z.string(),
  title: Text,
  consent: z.enum(['confirm', 'silent']),
  budget: Yuan.nullable(),
  committed: Yuan,
  quota: z.number().int().nullable(),
  firms: z.number().int(),
});
export type AutomaticPolicy = z.infer<typeof AutomaticPolicy>;

export const StatementComparison = z.object({
  lines: z.array(
    z.object({
      serial: z.string(),
      order: z.string().nullable(),
      amount: Yuan,
      finding: z.enum(['matched', 'unknownOrder', 'otherAmount', 'notExpected']),
    }),
  ),
  missing: z.array(z.object({ order: z.string(), amount: Yuan })),
});
export type StatementComparison = z.infer<typeof StatementComparison>;
