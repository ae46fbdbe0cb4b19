import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import { findMyCases } from '../operations/listMyCases.ts';
import { presentAllFor } from '../operations/readCase.ts';

const COLUMNS = ['number', 'title', 'state', 'agency', 'opened', 'closed'] as const;

/**
 * Every case of the firm or person under a filter, the names of the columns first.
 * @throws Problem case.tooManyToExport
 */
export async function exportCases(
  call: Call,
  { open, query }: { open?: boolean | undefined; query?: string | undefined },
  most: number,
): Promise<string[][]> {
  const found = await findMyCases(call, { open, query, limit: most + 1 });
  if (found.length > most)
    throw new Problem('case.tooManyToExport', 422, { params: { total: found.length, most } });
  const { language, services } = call;
  const cases = await presentAllFor(call, found);
  return [
    COLUMNS.map((column) => services.translate(language, `process.export.column.${column}`)),
    ...cases.map((one) => [
      one.number,
      inLanguage(one.title, language),
      inLanguage(one.stateTitle, language),
      (language === 'en' ? one.holderAgencyName?.en : undefined) ?? one.holderAgencyName?.zh ?? '',
      legalDate(new Date(one.openedAt)),
      one.closedAt ? legalDate(new Date(one.closedAt)) : '',
    ]),
  ];
}
