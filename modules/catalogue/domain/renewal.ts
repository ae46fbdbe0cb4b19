import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

const Id = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/);

/** A means by which a reminder reaches the holder. `phone` is a call that a person makes. */
export const ReminderMeans = z.enum(['official-account', 'sms', 'mail', 'phone']);
export type ReminderMeans = z.infer<typeof ReminderMeans>;

/** How the renewed licence reaches its holder, free of charge. */
export const DeliveryMeans = z.enum(['post', 'door', 'pickup', 'e-licence']);
export type DeliveryMeans = z.infer<typeof DeliveryMeans>;

/** A step of the work on a renewal, and which answer it belongs to. */
const RenewalNode = z.object({
  id: z.enum(['remind', 'call', 'prepare', 'survey', 'decide', 'deliver']),
  title: Text,
  when: z.enum(['always', 'unchanged', 'changed']).default('always'),
});

/**
 * A renewal that comes to the firm (无感续证, APV-09): whose licences are watched, when and how the holder is reminded,
 * what is asked, who prepares and files it with the holder's consent, and how the licence is delivered.
 */
export const Renewal = z.object({
  /** Type of the licences that are watched. */
  of: Id,
  /** The first is the earliest. */
  reminders: z
    .array(
      z.object({
        before: z.object({
          amount: z.number().int().positive(),
          unit: z.enum(['days', 'weeks', 'months']),
        }),
        by: z.array(ReminderMeans).min(1),
        source: z.string().min(1),
      }),
    )
    .min(1),
  /** The two questions; the second is asked of whoever answers the first with yes. */
  questions: z.object({ renew: Text, changed: Text }),
  /** The field of the form that says whether conditions changed: 'yes' or 'no'. A track without survey reads it. */
  changedField: Id,
  /** Who prepares and files for the holder (包抓责任人); the register names a person for each node. */
  officer: z.object({ role: z.string(), at: z.string() }),
  nodes: z.array(RenewalNode).min(1),
  owners: z.string().min(1),
  delivery: z.array(DeliveryMeans).min(1),
  source: z.string().min(1),
  origin: z.enum(['stated', 'law', 'assumed']).default('stated'),
});
export type Renewal = z.infer<typeof Renewal>;
