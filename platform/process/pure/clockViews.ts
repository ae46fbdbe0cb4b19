import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { type ColourScale, colour } from '#platform/clock/pure/colour.ts';
import { deadlineIgnoringOpenStop } from '#platform/clock/pure/deadline.ts';
import { openStop } from '#platform/clock/pure/legalClock.ts';
import { remaining } from '#platform/clock/pure/remaining.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { CaseState } from './caseState.ts';
import type { ClockView } from './caseView.ts';
import type { Process } from './definition.ts';

/** Every clock the case ever had, as a page shows it. An alarm makes a clock red whatever the scale says. */
export function clockViews(
  process: Process,
  state: CaseState,
  calendar: Calendar,
  now: Date,
  scale: ColourScale,
  cite: (source: string) => Text | undefined = () => undefined,
): ClockView[] {
  return Object.entries(state.clocks).map(([name, clock]) => {
    const definition = process.clocks[name];
    const due = deadlineIgnoringOpenStop(clock, calendar);
    const stop = openStop(clock);
    const left = remaining(clock, calendar, now);
    return {
      name,
      title: definition?.title ?? { zh: name, en: name },
      colour: state.alarms[name] ? 'red' : colour(clock, calendar, now, scale),
      startedAt: clock.startedAt,
      dueOn: due.on ?? null,
      provisional: due.provisional,
      stopped: stop !== undefined,
      stopReason: stop?.reason ?? null,
      stops: clock.stops.map(({ reason, source, from, to }) => ({
        title: stopTitle(process, name, reason),
        source: source ?? null,
        from,
        to: to ?? null,
      })),
      source: clock.limit.source,
      citation: cite(clock.limit.source) ?? null,
      endedAt: clock.endedAt ?? null,
      alarm: state.alarms[name] ?? null,
      moves: definition !== undefined && 'action' in definition.onExpiry,
      remaining: { amount: left.amount, unit: left.unit },
      public: definition?.public ?? false,
    };
  });
}

/** A stop is named as the state in which it holds. */
function stopTitle(process: Process, clock: string, reason: string): Text {
  const stops = Object.entries(process.clocks[clock]?.stopsIn ?? {});
  const [state] = stops.find(([, stop]) => stop.reason === reason) ?? [];
  return process.states[state ?? '']?.title ?? { zh: reason, en: reason };
}
