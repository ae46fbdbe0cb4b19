import { z } from 'zod';
import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { Amount, amountShape, isWholeWhereItMustBe, OfficeHours, Unit } from './amount.ts';

const Instant = z.iso.datetime();

/** A limit as data: how long, on what ground, and when to warn before it runs out. */
export const Limit = z
  .strictObject({
    ...amountShape,
    /** A law entry's id (`permit.decision`), or whatever else the limit rests on. */
    source: z.string().min(1),
    warnBefore: z.array(Amount).optional(),
    /** With office hours a day ends at closing time; without, at 24:00. Needed for workhours. */
    officeHours: OfficeHours.optional(),
    /** False for a period that must not grow by a holiday at its end, such as a ban. By default it rolls. */
    rolls: z.boolean().optional(),
  })
  .refine(isWholeWhereItMustBe, { error: 'days are whole' })
  .refine(({ officeHours, unit, warnBefore = [] }) => {
    return officeHours || ![unit, ...warnBefore.map((warning) => warning.unit)].includes('workhours');
  }, 'workhours need office hours');
export type Limit = z.infer<typeof Limit>;

/** A time that does not count against the limit. `source` is needed when art. 45 does not list the reason. */
export const Stop = z.strictObject({
  from: Instant,
  to: Instant.optional(),
  reason: z.string().min(1),
  source: z.string().min(1).optional(),
});
export type Stop = z.infer<typeof Stop>;

/** More time, given once per ground by somebody of the rank that the law asks for, with reasons told. */
export const Extension = z.strictObject({
  amount: z.number().positive(),
  unit: Unit,
  rank: z.string().min(1),
  reason: z.string().min(1),
  at: Instant,
  source: z.string().min(1).optional(),
});
export type Extension = z.infer<typeof Extension>;

/** A running limit as plain JSON: what happened to it and when. The deadline is computed, never stored here. */
export const LegalClock = z.strictObject({
  limit: Limit,
  startedAt: Instant,
  stops: z.array(Stop),
  extensions: z.array(Extension),
  endedAt: Instant.optional(),
  /** It ends with this day, whatever the limit's length; stops and extensions do not move it. */
  until: CalendarDate.optional(),
});
export type LegalClock = z.infer<typeof LegalClock>;

/** A clock begun at that instant. Acceptance by silence counts from receipt: give the instant of receipt. */
export function startClock(limit: Limit, at: string): LegalClock {
  return { limit: Limit.parse(limit), startedAt: Instant.parse(at), stops: [], extensions: [] };
}

/** @throws Problem clock.ended, clock.alreadyStopped, clock.wrongOrder */
export function stopClock(clock: LegalClock, at: string, reason: string, source?: string): LegalClock {
  mustRun(clock, at);
  if (openStop(clock)) throw new Problem('clock.alreadyStopped', 409);
  return { ...clock, stops: [...clock.stops, Stop.parse({ from: at, reason, ...(source && { source }) })] };
}

/** @throws Problem clock.ended, clock.notStopped, clock.wrongOrder */
export function resumeClock(clock: LegalClock, at: string): LegalClock {
  mustRun(clock, at);
  const open = openStop(clock);
  if (!open) throw new Problem('clock.notStopped', 409);
  return { ...clock, stops: [...clock.stops.slice(0, -1), { ...open, to: Instant.parse(at) }] };
}

/** The matter is done, or left. A stop that is still open closes with it. @throws Problem clock.ended, clock.wrongOrder */
export function endClock(clock: LegalClock, at: string): LegalClock {
  mustRun(clock, at);
  return { ...(openStop(clock) ? resumeClock(clock, at) : clock), endedAt: Instant.parse(at) };
}

export function openStop(clock: LegalClock): Stop | undefined {
  const last = clock.stops.at(-1);
  return last && last.to === undefined ? last : undefined;
}

/** Refuses what comes after the end, or before what was already written. */
export function mustRun(clock: LegalClock, at: string): void {
  if (clock.endedAt) throw new Problem('clock.ended', 409);
  const last = clock.stops.at(-1);
  const latest = [clock.startedAt, last?.from, last?.to, clock.extensions.at(-1)?.at];
  if (latest.some((before) => before !== undefined && Date.parse(at) < Date.parse(before))) {
    throw new Problem('clock.wrongOrder', 409);
  }
}
