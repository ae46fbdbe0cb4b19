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
  /** Times that did not count, each with its reason in words; the last is open while the clock is stopped. */
  stops: z.array(
    z.object({ title: Text, source: z.string().nullable(), from: z.string(), to: z.string().nullable() }),
  ),
  /** What set the limit: a law entry or a document. */
  source: z.string(),
  /** The same in words, where its title is known. */
  citation: Text.nullable(),
  endedAt: z.string().nullable(),
  alarm: z.string().nullable(),
  /** The case goes on when it runs out; else that only raises an alarm. */
  moves: z.boolean(),
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
  /** What the holding role is called; null for the applicant, and when nobody holds the case. */
  holderTitle: Text.nullable(),
  holderAgency: z.string().nullable(),
  holderAgencyName: z.object({ zh: z.string(), en: z.string().nullable() }).nullable(),
  organisationId: z.string().nullable(),
  openedAt: z.string(),
  movedAt: z.string(),
  closedAt: z.string().nullable(),
  clocks: z.array(ClockView),
  allowed: z.array(
    z.object({
      name: z.string(),
      title: Text,
      requires: z.array(z.string()),
      /** What may be given beside that. */
      accepts: z.array(z.string()).optional(),
      grave: z.boolean(),
      /** The operation that takes this action, when its input has a shape of its own. */
      through: z.string().nullable(),
    }),
  ),
});
export type CaseView = z.infer<typeof CaseView>;

export const TimelineEntry = z.object({
  /** The act in the ledger: its proof can be had by this id. */
  id: z.string(),
  seq: z.number().int(),
  action: z.string(),
  title: Text,
  at: z.string(),
  from: Text,
  to: Text,
  /** The state reached, as the definition names it. */
  state: z.string(),
  byRule: z.boolean(),
  /** The rule that decided, read out. */
  rule: Text.nullable(),
  byClock: z.boolean(),
  /** The clock that ran out, and the law entry or document that set it. */
  clock: z.object({ title: Text, source: z.string(), citation: Text.nullable() }).nullable(),
  actorName: z.string().nullable(),
  actorRole: z.string().nullable(),
  actorTitle: Text.nullable(),
  note: z.string().nullable(),
  /** What a person can do against the decision, as it was written. */
  remedies: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;
