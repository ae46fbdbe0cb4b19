import type { Outcome } from '#platform/rules/pure/evaluate/outcome.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import type { SqlDialect } from '#platform/rules/pure/sql/dialect.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';

/** A database that is asked what a condition makes of each subject of a table. */
export interface SqlOracle {
  readonly dialect: SqlDialect;
  load(vocabulary: Vocabulary, subjects: readonly Facts[]): Promise<void>;
  /** `answers[condition][subject]` */
  ask(conditions: readonly string[]): Promise<Outcome[][]>;
  /** `cells[subject][expression]`, whole numbers as their text. */
  select(expressions: readonly string[]): Promise<unknown[][]>;
  close(): Promise<void>;
}

/** From rows of subjects to columns of answers. Anything but a boolean or NULL is a fault of the SQL. */
export function outcomesOfRows(rows: readonly (readonly unknown[])[], columns: number): Outcome[][] {
  return Array.from({ length: columns }, (_, column) => rows.map((row) => outcomeOfCell(row[column])));
}

function outcomeOfCell(cell: unknown): Outcome {
  if (cell === true) return 'true';
  if (cell === false) return 'false';
  if (cell === null) return 'unknown';
  throw new TypeError(`not a truth value: ${String(cell)}`);
}
