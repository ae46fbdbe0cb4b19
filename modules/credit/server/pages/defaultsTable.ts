import { inLanguage, type Language } from '#platform/i18n/pure/text.ts';
import type { PublishedDefault } from '../../contract.ts';

type Translate = (language: Language, key: string) => string;

/** The published list as csv with headings; spreadsheets read the mark at its beginning as UTF-8. */
export function defaultsTable(
  defaults: readonly PublishedDefault[],
  language: Language,
  translate: Translate,
): string {
  const columns = ['firm', 'uscc', 'entry', 'agency', 'document', 'identifiedOn', 'until', 'measures'];
  const head = columns.map((column) => translate(language, `credit.public.${column}`));
  const rows = defaults.map((one) => [
    one.firm,
    one.uscc,
    inLanguage(one.entry.title, language),
    (language === 'en' && one.agency.en) || one.agency.zh,
    one.document,
    one.identifiedOn,
    one.publishedUntil,
    one.measures.map(({ title }) => inLanguage(title, language)).join(language === 'en' ? ', ' : '、'),
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Quoted; what a spreadsheet would run as a formula gets a mark before it. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
