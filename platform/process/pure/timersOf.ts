import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { deadline, lateFrom, warnings } from '#platform/clock/pure/deadline.ts';
import type { CaseState } from './caseState.ts';

/** A moment at which the platform must look at the case again. */
export interface DueTimer {
  /** `<clock>/due` or `<clock>/warn/<n>`. */
  name: string;
  clock: string;
  kind: 'due' | 'warn';
  at: Date;
  /** The last instant in time; `at` is the first that is late. */
  deadline: Date;
  provisional: boolean;
}

/** The timers a case needs in this state: one for each running clock's deadline and each warning before it. */
export function timersOf(state: CaseState, calendar: Calendar): DueTimer[] {
  const timers: DueTimer[] = [];
  for (const [clock, running] of Object.entries(state.clocks)) {
    if (running.endedAt || state.alarms[clock]) continue;
    const due = deadline(running, calendar);
    if (!due.at) continue;
    timers.push({
      name: `${clock}/due`,
      clock,
      kind: 'due',
      at: lateFrom(due)!,
      deadline: due.at,
      provisional: due.provisional,
    });
    for (const [n, at] of warnings(running, calendar, due).entries()) {
      timers.push({
        name: `${clock}/warn/${n}`,
        clock,
        kind: 'warn',
        at,
        deadline: due.at,
        provisional: due.provisional,
      });
    }
  }
  return timers;
}

/** The names that timers of one clock can have in this state; a clock that has ended or stands in alarm has none. */
export function timerNames(state: CaseState, clock: string): string[] {
  const running = state.clocks[clock];
  if (!running || running.endedAt || state.alarms[clock]) return [];
  return [`${clock}/due`, ...(running.limit.warnBefore ?? []).map((_, n) => `${clock}/warn/${n}`)];
}

/** The deadline that comes first. */
export function firstDue(timers: readonly DueTimer[]): DueTimer | undefined {
  return timers.filter(({ kind }) => kind === 'due').sort((a, b) => a.at.getTime() - b.at.getTime())[0];
}
