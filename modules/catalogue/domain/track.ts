import { z } from 'zod';
import { amountShape, isWholeWhereItMustBe } from '#platform/clock/pure/amount.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { Party } from './party.ts';

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const Limit = z
  .object({ ...amountShape, source: z.string().min(1) })
  .refine(isWholeWhereItMustBe, { error: 'days are whole' });

/**
 * A track (办理路径): one of the ways in which applications for the same matter are handled, by what is known of the
 * firm and the case: by credit grade (APV-02), by trade (APV-03), by amount and list (APV-26). Tracks are tried in
 * order; the first whose rule is true is taken. As soon as one is unknown, or when none is true, it is the last,
 * which has no rule and is therefore the careful one.
 */
export const Track = z.object({
  id: Id,
  title: Text,
  when: z.string().optional(),
  /** What sets the track: a law entry or an item of a document. */
  source: z.string().min(1),
  /** Overrides how the city decides: a track at once is decided by rule, one for discredited firms never. */
  way: z.enum(['rule', 'officer']).optional(),
  legalTime: Limit.optional(),
  promisedTime: Limit.optional(),
  /** Parts of the matter that this track uses, by id and in this order; all of them unless said otherwise. */
  stages: z.array(z.string()).min(1).optional(),
  materials: z.array(Id).optional(),
  conditions: z.array(Id).optional(),
  commitment: z.boolean().default(true),
  postCheck: z.boolean().default(true),
  /** Another agency decides on this track: party to duty. */
  parties: z.record(z.string(), Party).optional(),
  /** The track leads nowhere: nothing can be applied for, and this is why. */
  closed: z.object({ reason: Text, wayOut: Text }).optional(),
});
export type Track = z.infer<typeof Track>;
