import { nameIn } from '#platform/i18n/pure/nameIn.ts';
import { inLanguage, type Language } from '#platform/i18n/pure/text.ts';
import { toCsv } from '#platform/process/pure/csv.ts';
import type { PublishedDefault } from '../../contract.ts';

type Translate = (language: Language, key: string) => string;

/** The published list as csv with headings. */
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
    nameIn(one.agency, language),
    one.document,
    one.identifiedOn,
    one.publishedUntil,
    one.measures.map(({ title }) => inLanguage(title, language)).join(language === 'en' ? ', ' : '、'),
  ]);
  return toCsv([head, ...rows]);
}
