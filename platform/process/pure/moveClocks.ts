import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { extendClock } from '#platform/clock/pure/extendClock.ts';
import {
  endClock,
  type LegalClock,
  openStop,
  resumeClock,
  startClock,
  stopClock,
} from '#platform/clock/pure/legalClock.ts';
import type { CaseAction, CaseState } from './caseState.ts';
import type { ClockDefinition, Process, Transition } from './definition.ts';

/**
 * The clocks after a move: each runs in the states its definition names, stops in others with a reason,
 * and ends on leaving both. Entering a running state again after the end starts a new clock.
 * @throws Problem clock.tooLateToExtend and the other refusals of the clock
 */
export function moveClocks(
  process: Process,
  before: CaseState,
  transition: Transition,
  { at, reason }: Pick<CaseAction, 'at' | 'reason'>,
  calendar: Calendar,
): Pick<CaseState, 'clocks' | 'alarms'> {
  const clocks: Record<string, LegalClock> = {};
  const alarms = { ...before.alarms };
  for (const [name, definition] of Object.entries(process.clocks)) {
    const current = before.clocks[name];
    const startedAt = (transition.countsFrom && before.clocks[transition.countsFrom]?.startedAt) || at;
    let next = moveClock(definition, current, transition.to, { at, startedAt });
    if (next && transition.extends?.clock === name) {
      const { amount, unit, rank, source } = transition.extends;
      next = extendClock(next, calendar, { amount, unit, rank, source, at, reason: reason ?? source });
    }
    if (next) clocks[name] = next;
    if (next?.endedAt || next?.startedAt !== current?.startedAt) delete alarms[name];
  }
  return { clocks, alarms };
}

function moveClock(
  definition: ClockDefinition,
  current: LegalClock | undefined,
  state: string,
  when: { at: string; startedAt: string },
): LegalClock | undefined {
  const open = current && !current.endedAt ? current : undefined;
  const stop = definition.stopsIn?.[state];
  if (stop) return open && !openStop(open) ? stopClock(open, when.at, stop.reason, stop.source) : current;
  if (!definition.runsIn.includes(state)) return open ? endClock(open, when.at) : current;
  if (!open) return startClock(definition.limit, when.startedAt);
  return openStop(open) ? resumeClock(open, when.at) : open;
}
