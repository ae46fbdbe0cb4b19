import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';
import { COMPETITION_GROUNDS } from './competitionGroups.ts';

/** How a review ended: nothing found, an exception of art. 12, or made by the issuer elsewhere. */
export const CompetitionFinding = z.object({
  outcome: z.enum(['passed', 'exception', 'issuer']),
  by: Text.optional(),
  on: z.iso.date().optional(),
  /** Items of the checklist that were found; only with an exception. */
  found: z.array(z.string()).optional(),
  ground: z.enum(COMPETITION_GROUNDS).optional(),
  reason: Text.optional(),
  until: z.iso.date().optional(),
});
export type CompetitionFinding = z.infer<typeof CompetitionFinding>;
