import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { deadline } from '#platform/clock/pure/deadline.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import { startClock } from '#platform/clock/pure/legalClock.ts';

export interface LastDays {
  /** 'YYYY-MM-DD', for whoever receives the paper on the day of issue. */
  reconsideration: string;
  suit: string;
}

/** The last days on which a decision can be contested, counted from its receipt (the day of issue is not counted). */
export function lastDays(law: Law, calendar: Calendar, issuedOn: string): LastDays {
  const last = (source: string) =>
    deadline(startClock(law.limit(source, issuedOn), `${issuedOn}T04:00:00Z`), calendar).on!;
  return { reconsideration: last('reconsideration.application'), suit: last('litigation.suit') };
}
