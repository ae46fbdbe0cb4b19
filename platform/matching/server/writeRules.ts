import type { NamedRule } from '#platform/matching/pure/namedRule.ts';
import { type Program, placesOf, sharePredicates } from '#platform/matching/pure/sharePredicates.ts';
import { conditionToSql } from '#platform/rules/pure/sql/conditionToSql.ts';
import type { SqlDialect } from '#platform/rules/pure/sql/dialect.ts';
import type { ColumnOf } from '#platform/rules/pure/sql/sqlColumn.ts';

/** Rules as predicates in SQL, each once, and programs that join them. */
export interface WrittenRules {
  readonly predicates: readonly string[];
  readonly programs: readonly Program[];
}

/** `inSql` and `oneByOne` are places in `rules`; the second are those that SQL cannot express. */
export function writeRules(
  rules: readonly NamedRule[],
  dialect: SqlDialect,
  columnOf: ColumnOf,
): { written: WrittenRules; inSql: number[]; oneByOne: number[] } {
  const { predicates, programs } = sharePredicates(rules.map(({ rule }) => rule));
  const written = predicates.map((predicate) => conditionToSql(predicate, dialect, columnOf));
  const isInSql = (program: Program) => [...placesOf(program)].every((at) => 'sql' in written[at]!);
  const inSql: number[] = [];
  const oneByOne: number[] = [];
  for (const [at, program] of programs.entries()) (isInSql(program) ? inSql : oneByOne).push(at);
  // What only the others ask is not asked of the database.
  const texts = written.map((one) => ('sql' in one ? one.sql : 'NULL::BOOLEAN'));
  return { written: { predicates: texts, programs: inSql.map((at) => programs[at]!) }, inSql, oneByOne };
}

/** A program as one SQL condition. */
export function programSql(program: Program, predicates: readonly string[]): string {
  const sqlOf = (part: Program) => programSql(part, predicates);
  switch (program.kind) {
    case 'predicate':
      return predicates[program.at]!;
    case 'and':
    case 'or':
      return `(${program.parts.map(sqlOf).join(program.kind === 'and' ? ' AND ' : ' OR ')})`;
    case 'not':
      return `(NOT ${sqlOf(program.part)})`;
    case 'if':
      return `(CASE ${sqlOf(program.condition)} WHEN TRUE THEN ${sqlOf(program.whenTrue)} WHEN FALSE THEN ${sqlOf(program.whenFalse)} END)`;
  }
}
