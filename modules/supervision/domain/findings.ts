import { z } from 'zod';
import { VISIT_OUTCOMES } from './visitOutcome.ts';

/** What one item of the checklist showed on the spot. */
export const Finding = z.object({
  item: z.string().max(60),
  result: z.enum(['met', 'unmet', 'notApplicable']),
  note: z.string().trim().max(1000).default(''),
});
export type Finding = z.infer<typeof Finding>;

/** How a visit can end, in the terms of the post-check's actions. */
export const VisitOutcome = z.enum(VISIT_OUTCOMES);
export type VisitOutcome = z.infer<typeof VisitOutcome>;
