import type { NamedRule } from '#platform/matching/pure/namedRule.ts';
import { type Program, placesOf, replacePredicates } from '#platform/matching/pure/program.ts';
import { sharePredicates } from '#platform/matching/pure/sharePredicates.ts';
import { conditionToSql } from '#platform/rules/pure/sql/conditionToSql.ts';
import type { SqlDialect } from '#platform/rules/pure/sql/dialect.ts';
import type { ColumnOf } from '#platform/rules/pure/sql/sqlColumn.ts';
import { settlingAttributes } from './settlingAttributes.ts';

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
  const bare: ColumnOf = (attribute) => ({ ...columnOf(attribute), none: undefined });
  const texts: string[] = [];
  const settled = new Map<string, Program>();
  /** `NOT none` of a column, asked once for all predicates. */
  const hasOne = (none: string): Program => {
    const known = settled.get(none) ?? { kind: 'predicate', at: texts.push(`(NOT ${none})`) - 1 };
    settled.set(none, known);
    return known;
  };
  const written = predicates.map((predicate): Program | undefined => {
    const strict = settlingAttributes(predicate);
    const nones = strict?.flatMap((attribute) => columnOf(attribute).none ?? []) ?? [];
    const found = conditionToSql(predicate, dialect, strict ? bare : columnOf);
    // What only rules without SQL ask is not asked of the database.
    if ('notExpressible' in found) return undefined;
    const asked: Program = { kind: 'predicate', at: texts.push(found.sql) - 1 };
    return nones.length === 0 ? asked : { kind: 'and', parts: [asked, ...nones.map(hasOne)] };
  });
  const inSql: number[] = [];
  const oneByOne: number[] = [];
  for (const [at, program] of programs.entries()) {
    (placesOf(program).every((place) => written[place] !== undefined) ? inSql : oneByOne).push(at);
  }
  const replaced = inSql.map((at) => replacePredicates(programs[at]!, (place) => written[place]!));
  return { written: { predicates: texts, programs: replaced }, inSql, oneByOne };
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
