import type { Language } from '#platform/i18n/pure/text.ts';
import type { Field, RegisterDefinition } from './definition.ts';

/** One column of a table file: a field, one language of a translated field, or a date of validity. */
export interface Column {
  /** As a file may name it: `name`, `name.zh`, `validFrom`. */
  id: string;
  field?: Field;
  part?: 'zh' | 'en';
  title: Record<Language, string>;
}

const VALIDITY: Column[] = [
  { id: 'validFrom', title: { 'zh-CN': '生效日期', en: 'Valid from' } },
  { id: 'validTo', title: { 'zh-CN': '失效日期', en: 'Valid to' } },
];

/** The columns of a register's table files, in the order of its fields. */
export function columnsOf(definition: RegisterDefinition): Column[] {
  return [...definition.fields.flatMap(columnsOfField), ...VALIDITY];
}

function columnsOfField(field: Field): Column[] {
  const title = { 'zh-CN': field.title.zh, en: field.title.en };
  if (!field.translated) return [{ id: field.id, field, title }];
  return [
    {
      id: `${field.id}.zh`,
      field,
      part: 'zh',
      title: { 'zh-CN': `${title['zh-CN']}（中文）`, en: `${title.en} (Chinese)` },
    },
    {
      id: `${field.id}.en`,
      field,
      part: 'en',
      title: { 'zh-CN': `${title['zh-CN']}（英文）`, en: `${title.en} (English)` },
    },
  ];
}

export interface HeaderMatch {
  /** By position; undefined for an empty heading. */
  columns: (Column | undefined)[];
  unknown: string[];
  twice: string[];
  missing: Column[];
}

/** Recognises headings by id or by title in either language, capitals and outer spaces aside. */
export function matchHeader(definition: RegisterDefinition, headings: string[]): HeaderMatch {
  const all = columnsOf(definition);
  const plain = (text: string) => text.trim().toLowerCase();
  const byName = new Map(
    all.flatMap((column) =>
      [column.id, column.title['zh-CN'], column.title.en].map((name) => [plain(name), column] as const),
    ),
  );
  const columns = headings.map((heading) => byName.get(plain(heading)));
  const given = columns.filter((column) => column !== undefined);
  const needed = all.filter((column) => column.field?.required);
  return {
    columns,
    unknown: headings.filter((heading, index) => plain(heading) !== '' && !columns[index]),
    twice: [...new Set(given.filter((column, index) => given.indexOf(column) !== index).map(({ id }) => id))],
    missing: needed.filter((column) => !given.includes(column)),
  };
}
