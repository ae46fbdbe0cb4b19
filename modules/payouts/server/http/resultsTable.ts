import type { Services } from '#platform/api/server/services.ts';
import { nameIn } from '#platform/i18n/pure/nameIn.ts';
import { inLanguage, type Language } from '#platform/i18n/pure/text.ts';
import { toCsv } from '#platform/process/pure/csv.ts';
import type { PublicAward } from '../../contract.ts';

const COLUMNS = ['number', 'firm', 'uscc', 'policies', 'total', 'place', 'payer', 'paidOn'] as const;

/** Published results as csv with headings; spreadsheets read the mark at its beginning as UTF-8. */
export function resultsTable(
  awards: readonly PublicAward[],
  language: Language,
  translate: Services['translate'],
): string {
  const head = COLUMNS.map((column) => translate(language, `payouts.public.${column}`));
  const rows = awards.map((one) => [
    one.number,
    one.firm,
    one.uscc,
    one.policies.map(({ title }) => inLanguage(title, language)).join(language === 'en' ? '; ' : '；'),
    one.total,
    nameIn(one.place, language),
    nameIn(one.payer, language),
    one.paidOn ?? '',
  ]);
  return toCsv([head, ...rows]);
}
