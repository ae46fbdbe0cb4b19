import type { Services } from '#platform/api/server/services.ts';
import { isExact } from '#platform/clock/pure/amount.ts';
import { deadline } from '#platform/clock/pure/deadline.ts';
import type { LegalClock } from '#platform/clock/pure/legalClock.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import { formatDate, formatDateTime } from '#platform/i18n/web/formatDate.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';

export interface RunningClock {
  name: string;
  clock: LegalClock;
  at: Date;
}

/** The clocks of a case that run now, the one that ends first in front. Stopped ones have no date. */
export function runningClocks(row: CaseRow, { processes }: Pick<Services, 'processes'>): RunningClock[] {
  const calendar = processes.calendarOf(row.place_id);
  return Object.entries(row.clocks)
    .flatMap(([name, clock]) => {
      const at = clock.endedAt || row.alarms[name] ? undefined : deadline(clock, calendar).at;
      return at ? [{ name, clock, at }] : [];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The last day of a clock, or its last minute when it counts minutes; says so when the date may still move. */
export function dueText(
  { clock }: RunningClock,
  row: CaseRow,
  language: Language,
  { processes, translate }: Pick<Services, 'processes' | 'translate'>,
): string {
  const due = deadline(clock, processes.calendarOf(row.place_id));
  if (!due.at || !due.on) return '';
  const date = isExact(clock.limit.unit) ? formatDateTime(due.at, language) : formatDate(due.on, language);
  return due.provisional ? translate(language, 'notices.case.any.provisional', { date }) : date;
}
