import type { Exact } from '#platform/rules/pure/exact/exact.ts';
import type { Fact, Facts } from '#platform/rules/pure/facts/fact.ts';
import { isExact } from '#platform/rules/pure/facts/presentFact.ts';
import type { SqlDialect } from '#platform/rules/pure/sql/dialect.ts';
import { type ColumnOf, sqlTypeOf, storedScale, unitsOf } from '#platform/rules/pure/sql/sqlColumn.ts';
import { sqlText } from '#platform/rules/pure/sql/sqlLiteral.ts';
import type { Attribute, Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';

export const factColumn: ColumnOf = ({ id }) => ({ value: `"${id}"`, none: `"${id}__none"` });

/** The same with the bounds of the numbers that these subjects have. */
export function boundedColumn(subjects: readonly Facts[]): ColumnOf {
  return (attribute) => {
    const units = subjects.flatMap(({ [attribute.id]: fact = 'unknown' }) =>
      typeof fact === 'string' || !isExact(fact.value) ? [] : unitsIn(attribute, fact.value),
    );
    if (units.length === 0) return factColumn(attribute);
    const [first, ...others] = units;
    const smallest = others.reduce((least, one) => (one < least ? one : least), first!);
    const greatest = others.reduce((most, one) => (one > most ? one : most), first!);
    return { ...factColumn(attribute), smallest, largest: -smallest > greatest ? -smallest : greatest };
  };
}

/** Statements that make a temporary table `facts` with one row for each subject, in their order by `row`. */
export function factTable(
  vocabulary: Vocabulary,
  subjects: readonly Facts[],
  dialect: SqlDialect,
): { create: string; fill: string } {
  const columns = vocabulary.flatMap((attribute) => [
    `"${attribute.id}" ${sqlTypeOf(attribute, dialect)}`,
    `"${attribute.id}__none" BOOLEAN NOT NULL`,
  ]);
  const rows = subjects.map((facts, row) => {
    const cells = vocabulary.flatMap((attribute) => {
      const fact = facts[attribute.id] ?? 'unknown';
      return [cellOf(attribute, fact, dialect), String(fact === 'none')];
    });
    return `(${[row, ...cells].join(', ')})`;
  });
  return {
    create: `CREATE TEMPORARY TABLE facts (row BIGINT, ${columns.join(', ')})`,
    fill: `INSERT INTO facts VALUES ${rows.join(', ')}`,
  };
}

function cellOf(attribute: Attribute, fact: Fact, dialect: SqlDialect): string {
  if (typeof fact === 'string') return 'NULL';
  const { value } = fact;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return attribute.type === 'date' ? `DATE '${value}'` : sqlText(value);
  if (!isExact(value)) return `ARRAY[${value.map(sqlText).join(', ')}]::${sqlTypeOf(attribute, dialect)}`;
  return String(unitsIn(attribute, value));
}

function unitsIn({ id, type }: Attribute, value: Exact): bigint {
  const units = unitsOf(value, storedScale[type === 'money' ? 'money' : 'number']);
  if (units === undefined) throw new RangeError(`${id}: ${value.n}/${value.d} does not fit its column`);
  return units;
}
