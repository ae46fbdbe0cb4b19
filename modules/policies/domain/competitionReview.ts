import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';
import { COMPETITION_GROUNDS } from './competitionGroups.ts';

/**
 * The result of a fair competition review (公平竞争审查): nothing found, or an exception of art. 12 with its
 * reason, no milder way, and a day on which it ends.
 */
export const CompetitionReview = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('passed'), by: Text, on: z.iso.date() }),
  z.strictObject({
    outcome: z.literal('exception'),
    by: Text,
    on: z.iso.date(),
    ground: z.enum(COMPETITION_GROUNDS),
    reason: Text,
    until: z.iso.date(),
  }),
]);
export type CompetitionReview = z.infer<typeof CompetitionReview>;
