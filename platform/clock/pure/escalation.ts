import { z } from 'zod';
import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { Amount } from './amount.ts';
import { deadline } from './deadline.ts';
import type { LegalClock } from './legalClock.ts';
import { momentAfter, momentBefore } from './moments.ts';

const Step = z
  .strictObject({
    /** Higher is more serious. */
    level: z.number().int().positive(),
    /** The role that is told. */
    to: z.string().min(1),
    before: Amount.optional(),
    after: Amount.optional(),
  })
  .refine(({ before, after }) => (before === undefined) !== (after === undefined), {
    error: 'a step is either before or after the deadline',
  });

/** Who is told when, around a deadline: configuration of a place, from the holder up to the leaders. */
export const EscalationLadder = z.strictObject({
  id: z.string().min(1),
  note: Text,
  steps: z
    .array(Step)
    .min(1)
    .refine((steps) => steps.every(({ level }, n) => n === 0 || level > steps[n - 1]!.level), {
      error: 'levels must rise',
    }),
});
export type EscalationLadder = z.infer<typeof EscalationLadder>;

export interface EscalationStep {
  level: number;
  to: string;
  /** From this instant on the step is reached. A step after the deadline begins with the first late instant. */
  at: Date;
}

/** When each step of the ladder is due for this clock, in ladder order. Nothing while it is stopped or after it ended. */
export function escalation(
  ladder: EscalationLadder,
  clock: LegalClock,
  calendar: Calendar,
): EscalationStep[] {
  const due = deadline(clock, calendar);
  if (clock.endedAt || !due.at) return [];
  const hours = clock.limit.officeHours;
  return ladder.steps.map(({ level, to, before, after }) => {
    if (before) return { level, to, at: momentBefore(due, before, calendar, hours) };
    const lastInTime = momentAfter(due, after!, calendar, hours);
    return { level, to, at: new Date(lastInTime.getTime() + 1) };
  });
}

/** The highest step reached at that moment, or undefined. */
export function escalationReached(
  ladder: EscalationLadder,
  clock: LegalClock,
  calendar: Calendar,
  now: Date,
): EscalationStep | undefined {
  return escalation(ladder, clock, calendar).findLast(({ at }) => now >= at);
}
