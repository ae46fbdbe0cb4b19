import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { isExact } from './amount.ts';
import { deadline, hasRunOut } from './deadline.ts';
import { Extension, type LegalClock, mustRun } from './legalClock.ts';

/**
 * Gives the clock more time. Only before the deadline, with the rank of who approved and the reason that is
 * told to the applicant; the same ground (`source`) works once. Whether rank and amount are lawful is
 * checked by `Law.extension`.
 * @throws Problem clock.ended, clock.wrongOrder, clock.tooLateToExtend, clock.alreadyExtended, clock.unitMismatch
 */
export function extendClock(clock: LegalClock, calendar: Calendar, given: Extension): LegalClock {
  const extension = Extension.parse(given);
  mustRun(clock, extension.at);
  const { source } = extension;
  if (source && clock.extensions.some((earlier) => earlier.source === source)) {
    throw new Problem('clock.alreadyExtended', 409);
  }
  if (isExact(extension.unit) !== isExact(clock.limit.unit)) throw new Problem('clock.unitMismatch', 409);
  if (hasRunOut(deadline(clock, calendar), new Date(extension.at)))
    throw new Problem('clock.tooLateToExtend', 409);
  return { ...clock, extensions: [...clock.extensions, extension] };
}
