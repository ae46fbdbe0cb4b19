import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

export const ClockView = z.object({
  name: z.string(),
  title: Text,
  colour: z.enum(['green', 'yellow', 'orange', 'red', 'grey']),
  startedAt: z.string(),
  dueOn: z.string().nullable(),
  provisional: z.boolean(),
  stopped: z.boolean(),
  stopReason: z.string().nullable(),
  endedAt: z.string().nullable(),
  alarm: z.string().nullable(),
  remaining: z.object({ amount: z.number(), unit: z.string() }).nullable(),
  public: z.boolean(),
});
export type ClockView = z.infer<typeof ClockView>;

/** A case as a page shows it, with the actions its reader may take next. */
export const CaseView = z.object({
  id: z.string(),
  number: z.string(),
  process: z.string(),
  matter: z.string().nullable(),
  title: Text,
  version: z.number().int(),
  state: z.string(),
  stateTitle: Text,
  outcome: z.string().nullable(),
  holder: z.string().nullable(),
  holderAgency: z.string().nullable(),
  organisationId: z.string().nullable(),
  openedAt: z.string(),
  movedAt: z.string(),
  closedAt: z.string().nullable(),
  clocks: z.array(ClockView),
  allowed: z.array(
    z.object({ name: z.string(), title: Text, requires: z.array(z.string()), grave: z.boolean() }),
  ),
});
export type CaseView = z.infer<typeof CaseView>;

export const TimelineEntry = z.object({
  seq: z.number().int(),
  action: z.string(),
  title: Text,
  at: z.string(),
  from: Text,
  to: Text,
  byRule: z.boolean(),
  byClock: z.boolean(),
  actorName: z.string().nullable(),
  actorRole: z.string().nullable(),
  note: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;
