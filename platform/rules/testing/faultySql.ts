import type { ColumnOf } from '#platform/rules/pure/sql/sqlColumn.ts';
import { factColumn } from './factTable.ts';

/** One way in which SQL could be wrong: another reading of the columns, or another text. */
export interface SqlFault {
  readonly columnOf?: ColumnOf;
  readonly change?: (sql: string) => string;
}

/** Each must be found, in DuckDB and in PostgreSQL, by an answer or by an overflow. */
export const faultySql: Readonly<Record<string, SqlFault>> = {
  'none is unknown': { columnOf: (attribute) => ({ value: factColumn(attribute).value }) },
  'unknown is none': {
    columnOf: (attribute) => {
      const { value } = factColumn(attribute);
      return { value, none: `(${value} IS NULL)` };
    },
  },
  'none settles nothing': replacing(/ AND NOT ("\w[\w-]*__none"|\()/g, ' AND TRUE OR $1'),
  '!= is unknown of none': replacing(/(<> [^()]*\)) OR /g, '$1 AND NOT '),
  'zero divides': replacing(/NULLIF\(/g, 'COALESCE('),
  'the sign of a divisor is lost': replacing(/-1::BIGINT/g, '1::BIGINT'),
  'numbers are doubles': {
    columnOf: (attribute) => {
      const { value, none } = factColumn(attribute);
      if (attribute.type === 'money') return { value: `(${value} / 100::FLOAT8)`, none, scale: 0 };
      return attribute.type === 'number'
        ? { value: `(${value} / 1000000::FLOAT8)`, none, scale: 0 }
        : { value, none };
    },
  },
  'money is yuan': {
    columnOf: (attribute) => ({
      ...factColumn(attribute),
      ...(attribute.type === 'money' ? { scale: 0 } : {}),
    }),
  },
  'wide numbers are not widened': replacing(/::(HUGEINT|NUMERIC)/g, '::BIGINT'),
  'LEAST skips unknown': replacing(
    /\(CASE WHEN [^()]* IS NOT NULL THEN (LEAST|GREATEST)(\([^()]*\)) END\)/g,
    '$1$2',
  ),
  'least is greatest': replacing(/LEAST/g, 'GREATEST'),
  'an unknown condition takes else': replacing(/ WHEN FALSE THEN (?!0 ELSE)/g, ' ELSE '),
  'some forgets unknown elements': replacing(/ELSE 1 END([,)])/g, 'ELSE 0 END$1'),
  'an unknown list is empty': replacing(/THEN 0 ELSE 1 END\)/g, 'THEN 0 ELSE 0 END)'),
  'no number is below zero': smallestIs(0n),
  'every number is above zero': smallestIs(1n),
  'an empty list is unknown': replacing(
    /(list_contains|list_transform)\(("[\w-]+"),|\bANY\(("[\w-]+")\)|("[\w-]+") IS NOT NULL THEN EXISTS/g,
    (_whole, call, list, any, of) => {
      if (list) return `${call}(CASE WHEN len(${list}) > 0 THEN ${list} END,`;
      return any ? `ANY(NULLIF(${any}, '{}'))` : `cardinality(${of}) > 0 THEN EXISTS`;
    },
  ),
  'a list of which nothing is known has no such element': replacing(
    /list_transform\(("[\w-]+"),|"[\w-]+" IS NOT NULL THEN EXISTS/g,
    (_whole, list) => (list ? `list_transform(COALESCE(${list}, []),` : 'TRUE THEN EXISTS'),
  ),
  'strict is not strict': replacing(/ > /g, ' >= '),
  'below is at most': replacing(/ < (?=[^0])/g, ' <= '),
  'equal is at least': replacing(/ = (?!0)/g, ' >= '),
  'in asks only the first': replacing(/ IN \(([^,()]*),[^()]*\)/g, ' IN ($1)'),
  'or is and': replacing(/ OR /g, ' AND '),
  'contains is starts with': replacing(/\bcontains\(|\bstrpos\(/g, (name) =>
    name === 'contains(' ? 'starts_with(' : '- strpos(',
  ),
  'starts with is contains': replacing(/starts_with\(([^()]*), ([^()]*)\)/g, "(replace($1, $2, '') <> $1)"),
  'months move the wrong way': replacing(
    /(to_months\(|months => )(-?)/g,
    (_whole, call, sign) => `${call}${sign === '-' ? '' : '-'}`,
  ),
  'a month is 30 days': replacing(
    /(to_months\(|months => )(-?\d+)\)/g,
    (_whole, call, months) => `${call.startsWith('to') ? 'to_days(' : 'days => '}${Number(months) * 30})`,
  ),
  'the calendar has no end': replacing(
    /CASE WHEN "[\w-]+" (<=|>=) DATE '\d{4}-(12-31|01-01)' THEN/g,
    'CASE WHEN TRUE THEN',
  ),
  'count forgets that no list is empty': replacing(
    /CASE WHEN "[\w-]+__none" THEN 0::BIGINT/g,
    'CASE WHEN FALSE THEN 0::BIGINT',
  ),
  'minus is left out': replacing(/\(-(")/g, '($1'),
};

function smallestIs(smallest: bigint): SqlFault {
  return { columnOf: (attribute) => ({ ...factColumn(attribute), smallest }) };
}

function replacing(pattern: RegExp, replacement: string | ((...parts: string[]) => string)): SqlFault {
  return { change: (sql) => sql.replace(pattern, replacement as string) };
}
