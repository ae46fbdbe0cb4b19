import type { Services } from '#platform/api/server/services.ts';
import { inLanguage, type Language } from '#platform/i18n/pure/text.ts';
import type { PublicAward } from '../../contract.ts';

const COLUMNS = ['number', 'firm', 'uscc', 'policies', 'total', 'place', 'payer', 'paidOn'] as const;

/** Published results as csv with headings; spreadsheets read the mark at its beginning as UTF-8. */
export function resultsTable(
  awards: readonly PublicAward[],
  language: Language,
  translate: Services['translate'],
): string {
  const named = (name: { zh: string; en: string | null }) => (language === 'en' && name.en) || name.zh;
  const head = COLUMNS.map((column) => translate(language, `payouts.public.${column}`));
  const rows = awards.map((one) => [
    one.number,
    one.firm,
    one.uscc,
    one.policies.map(({ title }) => inLanguage(title, language)).join(language === 'en' ? '; ' : '；'),
    one.total,
    named(one.place),
    named(one.payer),
    one.paidOn ?? '',
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Quoted; what a spreadsheet would run as a formula gets a mark before it. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
