import { Problem } from '#platform/errors/pure/problem.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { type SqlDialect, spellings } from '#platform/rules/pure/sql/dialect.ts';
import { type ColumnOf, type SqlColumn, sqlTypeOf } from '#platform/rules/pure/sql/sqlColumn.ts';
import { sqlBoolean, sqlDate, sqlText } from '#platform/rules/pure/sql/sqlLiteral.ts';
import { type Cell, cellOf } from './cells.ts';
import type { Engine } from './engine.ts';
import type { Column } from './layout.ts';

/** Facts that are `given` for all subjects alike, such as the day, become constants of the query. */
export function columnOf({ layout, bounds, dialect }: Engine, given: Facts): ColumnOf {
  const columns = new Map<string, SqlColumn>();
  for (const [at, column] of layout.columns.entries()) {
    const { id } = column.attribute;
    columns.set(
      id,
      given[id] === undefined
        ? {
            value: column.value,
            none: bounds.hasNone[at] ? column.none : undefined,
            largest: bounds.largest[at]! || 1n,
            smallest: bounds.smallest[at] ?? 0n,
          }
        : constant(column, given, dialect),
    );
  }
  return ({ id }) => {
    const column = columns.get(id);
    if (column === undefined) throw new Problem('matching.noAttribute', 422, { params: { attribute: id } });
    return column;
  };
}

function constant(column: Column, given: Facts, dialect: SqlDialect): SqlColumn {
  const cell = cellOf(column, given, 'given');
  const isNone = given[column.attribute.id] === 'none';
  return {
    value: `(${literal(column, cell, dialect)})`,
    none: isNone ? 'TRUE' : undefined,
    ...(typeof cell === 'bigint' && { largest: cell < 0n ? -cell : cell, smallest: cell }),
  };
}

function literal({ attribute }: Column, cell: Cell, dialect: SqlDialect): string {
  if (typeof cell === 'bigint') return `(${cell})::BIGINT`;
  if (typeof cell === 'boolean') return sqlBoolean(cell);
  if (typeof cell === 'string') return attribute.type === 'date' ? sqlDate(cell) : textLiteral(cell, dialect);
  const type = sqlTypeOf(attribute, dialect);
  if (cell === null) return `CAST(NULL AS ${type})`;
  const items = cell.map((item) => textLiteral(item, dialect)).join(', ');
  return dialect === 'duckdb' ? `[${items}]::${type}` : `ARRAY[${items}]::${type}`;
}

function textLiteral(text: string, dialect: SqlDialect): string {
  return `${sqlText(text)}::${spellings[dialect].textType}`;
}
