import type { Exact } from '../exact/exact.ts';
import type { Attribute, AttributeType } from '../vocabulary/attribute.ts';
import type { SqlDialect } from './dialect.ts';

/**
 * Where an attribute's facts stand in a table. `value` is a SQL expression of `sqlTypeOf(attribute)`
 * (a column, or in brackets), NULL when none or unknown; `none` a boolean that is never NULL, true when the subject is known to have none
 * (left out where that never happens). A list holds no NULL. Numbers and money are whole units of 10^-scale (money: fen).
 */
export interface SqlColumn {
  readonly value: string;
  readonly none?: string | undefined;
  /** Of a number or money; `storedScale` unless said. */
  readonly scale?: number | undefined;
  /** The greatest magnitude in the column, in its units: narrow columns make fast SQL. */
  readonly largest?: bigint | undefined;
  /** The least value in the column, in its units: a divisor that cannot be below zero needs no care for its sign. */
  readonly smallest?: bigint | undefined;
}

export type ColumnOf = (attribute: Attribute) => SqlColumn;

/** Money to the fen; other numbers to six decimals. */
export const storedScale: Readonly<Record<'money' | 'number', number>> = { money: 2, number: 6 };

/** Eighteen digits: the products of two such numbers fit a HUGEINT. */
export const largestStored = 10n ** 18n - 1n;

/** The type a column for this attribute must have. */
export function sqlTypeOf({ type }: Attribute, dialect: SqlDialect): string {
  return columnTypes[dialect][type];
}

/** The whole units to store for an exact number, or undefined when the column cannot hold it exactly. */
export function unitsOf(value: Exact, scale: number, largest: bigint = largestStored): bigint | undefined {
  const scaled = value.n * 10n ** BigInt(scale);
  if (scaled % value.d !== 0n) return undefined;
  const units = scaled / value.d;
  return units > largest || units < -largest ? undefined : units;
}

const columnTypes: Readonly<Record<SqlDialect, Readonly<Record<AttributeType, string>>>> = {
  duckdb: {
    text: 'VARCHAR',
    texts: 'VARCHAR[]',
    date: 'DATE',
    boolean: 'BOOLEAN',
    number: 'BIGINT',
    money: 'BIGINT',
  },
  postgres: {
    text: 'text',
    texts: 'text[]',
    date: 'date',
    boolean: 'boolean',
    number: 'bigint',
    money: 'bigint',
  },
};
