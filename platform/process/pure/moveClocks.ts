import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { extendClock } from '#platform/clock/pure/extendClock.ts';
import {
  type Extension,
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
 * An extension is taken as given: whether it was lawful was checked when it was given (`checkExtension`),
 * and a replay must not judge it again by a calendar that has changed since.
 */
export function moveClocks(
  process: Process,
  before: CaseState,
  transition: Transition,
  { at, reason, facts }: Pick<CaseAction, 'at' | 'reason'> & Pick<CaseState, 'facts'>,
): Pick<CaseState, 'clocks' | 'alarms'> {
  const clocks: Record<string, LegalClock> = {};
  const alarms = { ...before.alarms };
  for (const [name, definition] of Object.entries(process.clocks)) {
    const current = before.clocks[name];
    const startedAt = (transition.countsFrom && before.clocks[transition.countsFrom]?.startedAt) || at;
    const until = untilOf(definition, facts);
    let next = until === null ? current : moveClock(definition, current, transition.to, { at, startedAt });
    if (next && until && !next.endedAt && next.until !== until) next = { ...next, until };
    if (next && transition.extends?.clock === name) {
      next = { ...next, extensions: [...next.extensions, extensionOf(transition.extends, at, reason)] };
    }
    if (next) clocks[name] = next;
    if (next?.endedAt || next?.startedAt !== current?.startedAt) delete alarms[name];
  }
  return { clocks, alarms };
}

/** The day with which the clock ends; undefined for a clock by its limit, null while no day is known. */
function untilOf({ until }: ClockDefinition, facts: CaseState['facts']): string | null | undefined {
  if (until === undefined) return undefined;
  const day = facts[until];
  return typeof day === 'string' ? day : null;
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

type Extending = NonNullable<Transition['extends']>;

function extensionOf({ amount, unit, rank, source }: Extending, at: string, reason = source): Extension {
  return { amount, unit, rank, source, at, reason };
}

/** @throws Problem clock.tooLateToExtend and the other refusals of the clock */
export function checkExtension(
  before: CaseState,
  transition: Transition,
  at: string,
  calendar: Calendar,
): void {
  const clock = transition.extends && before.clocks[transition.extends.clock];
  if (clock) extendClock(clock, calendar, extensionOf(transition.extends!, at));
}
