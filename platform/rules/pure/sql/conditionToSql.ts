import type { Condition } from '../tree/condition.ts';
import type { Rule } from '../tree/rule.ts';
import { type SqlDialect, spellings } from './dialect.ts';
import { type NotExpressible, orNotExpressible } from './notExpressible.ts';
import type { ColumnOf } from './sqlColumn.ts';
import { writeCondition } from './sqlCondition.ts';
import type { SqlQuestion } from './sqlContext.ts';

/**
 * A rule, or a part of one that stands outside any `some`, as a SQL boolean over one row of facts: TRUE,
 * FALSE, NULL for true, false, unknown, exactly as `compileRule` answers. Numbers are whole units and
 * fractions are cross-multiplied, so nothing is rounded and nothing overflows.
 */
export function conditionToSql(
  rule: Rule | Condition,
  dialect: SqlDialect,
  columnOf: ColumnOf,
  asks: SqlQuestion = 'outcome',
): { sql: string } | NotExpressible {
  const condition = 'kind' in rule ? rule : rule.condition;
  const context = { spelling: spellings[dialect], columnOf, asks };
  return orNotExpressible(() => ({ sql: writeCondition(condition, context) }));
}
