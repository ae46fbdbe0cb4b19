import type pg from 'pg';

export interface Table {
  name: string;
  /** Without generated columns: PostgreSQL makes those again. */
  columns: string[];
}

export interface Sequence {
  name: string;
  last: string;
  isCalled: boolean;
}

/**
 * Every table of the schema `public`, by name. A partitioned table stands for its partitions.
 * @throws Error when there are tables in another schema: a backup must not leave them out in silence.
 */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ schema: string; name: string; columns: string[] }>(`
    SELECT n.nspname AS schema, c.relname AS name,
           array(SELECT a.attname::text FROM pg_attribute a
                 WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                 ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
      AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
    ORDER BY 1, 2`);
  const elsewhere = rows.find((row) => row.schema !== 'public');
  if (elsewhere)
    throw new Error(`cannot back up ${elsewhere.schema}.${elsewhere.name}: only the schema public`);
  return rows.map(({ name, columns }) => ({ name, columns }));
}

/** Where every sequence stands. Read after the tables: a sequence is never behind the rows of the snapshot. */
export async function listSequences(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'S' AND n.nspname = 'public' ORDER BY 1`);
  const found: Sequence[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `SELECT last_value::text AS last, is_called AS called FROM public.${client.escapeIdentifier(name)}`,
    );
    found.push({ name, last: state.rows[0]!.last, isCalled: state.rows[0]!.called });
  }
  return found;
}

/** `public."name" ("column", …)`, as COPY wants it; a partitioned table cannot be copied out by name alone. */
export function copyTarget(client: pg.Client, table: Table): string {
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ');
  return `public.${client.escapeIdentifier(table.name)} (${columns})`;
}

export function copySource(client: pg.Client, table: Table): string {
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ');
  return `(SELECT ${columns} FROM public.${client.escapeIdentifier(table.name)})`;
}
