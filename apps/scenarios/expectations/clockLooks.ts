import { dateAfter } from '#modules/reforms/domain/scenario/duration.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { ClockView } from '#platform/process/pure/caseView.ts';
import { type About, type Looks, unless } from './about.ts';

function clocksOf({ application, check }: About): ClockView[] {
  return [...(application?.clocks ?? []), ...(check?.clocks ?? [])];
}

/** The first clock that is not as expected, with what it says. */
function firstOdd<T>(
  about: About,
  expected: Record<string, T>,
  odd: (clock: ClockView, wanted: T) => string | undefined,
): string | undefined {
  for (const [name, wanted] of Object.entries(expected)) {
    const clock = clocksOf(about).find((one) => one.name === name);
    const found = clock ? odd(clock, wanted) : 'none';
    if (found !== undefined) return `${name} ${found}`;
  }
  return undefined;
}

/** Deadlines and alarms, of application and post-check together. */
export const clockLooks: Looks = {
  due: (about, expected) =>
    firstOdd(about, expected, (clock, wanted) => {
      const from = legalDate(new Date(clock.startedAt));
      const date = typeof wanted === 'string' ? wanted : dateAfter(about.world.calendar, from, wanted);
      return unless(date, clock.dueOn ?? 'none');
    }),
  countsFrom: (about, expected) =>
    firstOdd(about, expected, (clock, wanted) => unless(wanted, legalDate(new Date(clock.startedAt)))),
  alarm(about, expected) {
    const alarms = clocksOf(about).flatMap(({ alarm }) => (alarm === null ? [] : [alarm]));
    return unless([...expected].sort().join(', '), alarms.sort().join(', ') || 'none');
  },
};
