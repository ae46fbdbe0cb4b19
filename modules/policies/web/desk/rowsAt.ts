import { type Body, readAt, writeAt } from './bodyAt.ts';

/** Lists of a definition that the form writes row by row. */
export type RowsPath = 'benefit.tiers' | 'materials' | 'steps' | 'priority' | 'exclusiveWith' | 'reviewers';

/** A list that a definition may lack, but must not have empty. */
const NEVER_EMPTY: readonly RowsPath[] = ['benefit.tiers'];

/** The rows at a path; none where there is no list. */
export function rowsAt(body: Body, path: RowsPath): readonly unknown[] {
  const found = path.split('.').reduce<unknown>((at, key) => (isHolder(at) ? at[key] : undefined), body);
  return Array.isArray(found) ? found : [];
}

export function addRow(body: Body, path: RowsPath, row: unknown): Body {
  return withRows(body, path, [...rowsAt(body, path), row]);
}

/** Another word in a list of words; an empty one keeps its row. */
export function writeRow(body: Body, path: RowsPath, at: number, word: string): Body {
  return withRows(
    body,
    path,
    rowsAt(body, path).map((row, n) => (n === at ? word : row)),
  );
}

export function removeRow(body: Body, path: RowsPath, at: number): Body {
  return withRows(
    body,
    path,
    rowsAt(body, path).filter((_, n) => n !== at),
  );
}

/** One place up (-1) or down (1); at the end of the list nothing moves. */
export function moveRow(body: Body, path: RowsPath, at: number, by: -1 | 1): Body {
  const rows = [...rowsAt(body, path)];
  if (at + by < 0 || at + by >= rows.length) return body;
  [rows[at], rows[at + by]] = [rows[at + by], rows[at]];
  return withRows(body, path, rows);
}

/** One language of a text that may be left out: empty in both languages it is taken away. */
export function writeOptionalText(body: Body, path: string, language: 'zh' | 'en', value: string): Body {
  const other = language === 'zh' ? 'en' : 'zh';
  const otherValue = readAt(body, `${path}.${other}`);
  if (value === '' && otherValue === '') return without(body, path);
  return writeAt(writeAt(body, `${path}.${language}`, value), `${path}.${other}`, otherValue);
}

function without(body: Body, path: string): Body {
  return writeAt(body, path, '');
}

function withRows(body: Body, path: RowsPath, rows: readonly unknown[]): Body {
  const [first = '', last] = path.split('.');
  if (last === undefined) return { ...body, [first]: rows };
  const { [last]: _, ...rest } = isHolder(body[first]) ? body[first] : {};
  const isGone = rows.length === 0 && NEVER_EMPTY.includes(path);
  return { ...body, [first]: isGone ? rest : { ...rest, [last]: rows } };
}

/** The first free id of a row, such as `material-3`. */
export function freeId(body: Body, path: RowsPath, word: string): string {
  const taken = new Set(rowsAt(body, path).map((row) => (isHolder(row) ? row['id'] : undefined)));
  for (let n = taken.size + 1; ; n += 1) if (!taken.has(`${word}-${n}`)) return `${word}-${n}`;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
