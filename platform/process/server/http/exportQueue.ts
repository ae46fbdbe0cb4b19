import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import type { QueueFilter } from '../../pure/queue.ts';
import { findQueue } from '../findQueue.ts';
import type { OfficerActor } from '../processBook.ts';

const COLUMNS = [
  'number',
  'title',
  'applicant',
  'state',
  'holder',
  'assignee',
  'opened',
  'due',
  'colour',
] as const;

/**
 * Every row of an officer's queue under a filter, the names of the columns first.
 * @throws Problem case.tooManyToExport
 */
export async function exportQueue(call: Call, filter: QueueFilter, most: number): Promise<string[][]> {
  const actor = call.actor as OfficerActor;
  const { rows, total } = await findQueue(call, actor, filter);
  if (total > most) throw new Problem('case.tooManyToExport', 422, { params: { total, most } });
  const { language, services } = call;
  const say = (key: string) => services.translate(language, `process.export.${key}`);
  return [
    COLUMNS.map((column) => say(`column.${column}`)),
    ...rows.map((row) => [
      row.number,
      inLanguage(row.title, language),
      row.applicantName,
      inLanguage(row.stateTitle, language),
      row.holderTitle ? inLanguage(row.holderTitle, language) : '',
      row.assigneeName ?? '',
      legalDate(new Date(row.openedAt)),
      row.dueAt ? legalDate(new Date(row.dueAt)) : '',
      row.clock ? say(`colour.${row.colour}`) : '',
    ]),
  ];
}
