import pg from 'pg';

/** How to read the rows of one statement. */
export interface Columns {
  names: string[];
  parsers: ((text: string) => unknown)[];
  /** A row of nothing: a copy of it has its shape at once. */
  empty: Record<string, unknown>;
}

export function readColumns(fields: readonly pg.FieldDef[]): Columns {
  const names = fields.map(({ name }) => name);
  return {
    names,
    parsers: fields.map(({ dataTypeID }) => pg.types.getTypeParser(dataTypeID, 'text')),
    empty: Object.fromEntries(names.map((name) => [name, null])),
  };
}

/** @param texts the columns as the server wrote them, null for no value */
export function readRow({ names, parsers, empty }: Columns, texts: readonly (string | null)[]) {
  const row: Record<string, unknown> = { ...empty };
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at];
    if (text !== null && text !== undefined) row[names[at]!] = parsers[at]!(text);
  }
  return row;
}
