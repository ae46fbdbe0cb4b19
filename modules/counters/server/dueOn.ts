import type { Call } from '#platform/api/server/call.ts';
import { clockViews } from '#platform/process/pure/clockViews.ts';
import type { Process } from '#platform/process/pure/definition.ts';
import { type CaseRow, stateOf } from '#platform/process/server/caseRow.ts';

/** The last day of the time that runs, whichever ends first; null while none does. */
export function dueOn({ services, now }: Call, process: Process, row: CaseRow): string | null {
  const { processes, colours } = services;
  const clocks = clockViews(process, stateOf(row), processes.calendarOf(row.place_id), now, colours);
  const days = clocks.flatMap(({ endedAt, dueOn: day }) => (endedAt === null && day ? [day] : []));
  return days.sort()[0] ?? null;
}
