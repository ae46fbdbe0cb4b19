import type { CompareOperator, InCondition, Test } from '../tree/condition.ts';
import { turned } from '../tree/turned.ts';
import type { Spelling } from './dialect.ts';
import { anyNone, type SqlContext } from './sqlContext.ts';
import { alignNumbers, type SqlNumber } from './sqlNumber.ts';
import { type SqlValue, writeValue } from './sqlValue.ts';
import { constantWhole } from './whole.ts';

/** With none on a side only `!=` holds. */
export function compareValues(
  operator: CompareOperator,
  left: SqlValue,
  right: SqlValue,
  context: SqlContext,
): string {
  const none = anyNone([left, right]);
  const comparison = `(${compareKnown(operator, left, right, context.spelling)})`;
  if (none === undefined) return comparison;
  return operator === '!=' ? `(${comparison} OR ${none})` : unlessNone(comparison, none, context);
}

/** False where something is known not to exist: NULL AND FALSE is FALSE. */
export function unlessNone(condition: string, none: string | undefined, { asks }: SqlContext): string {
  return none === undefined || asks === 'truth' ? condition : `(${condition} AND NOT ${none})`;
}

/** The tests are joined as by `or`; plain constants become a list. */
export function writeIn({ subject, tests }: InCondition, context: SqlContext): string {
  const left = writeValue(subject, context);
  const constants = left.sql === undefined ? undefined : constantsOf(tests, context);
  if (constants !== undefined)
    return unlessNone(`(${left.sql} IN (${constants.join(', ')}))`, left.none, context);
  return `(${tests.map((test) => writeTest(test, left, context)).join(' OR ')})`;
}

function constantsOf(tests: readonly Test[], context: SqlContext): string[] | undefined {
  const constants = tests.flatMap((test) => {
    const isConstant =
      test.kind === 'compareTest' &&
      test.operator === '=' &&
      (test.value.kind === 'text' || test.value.kind === 'date');
    return isConstant ? String(writeValue(test.value, context).sql) : [];
  });
  return constants.length === tests.length ? constants : undefined;
}

function writeTest(test: Test, subject: SqlValue, context: SqlContext): string {
  const against = (operator: CompareOperator, value: SqlValue) =>
    compareValues(operator, subject, value, context);
  if (test.kind === 'compareTest') return against(test.operator, writeValue(test.value, context));
  const low = against(test.lowIncluded ? '>=' : '>', writeValue(test.low, context));
  const high = against(test.highIncluded ? '<=' : '<', writeValue(test.high, context));
  return `(${low} AND ${high})`;
}

function compareKnown(
  operator: CompareOperator,
  left: SqlValue,
  right: SqlValue,
  spelling: Spelling,
): string {
  const sign = operator === '!=' ? '<>' : operator;
  if (left.number === undefined || right.number === undefined) return `${left.sql} ${sign} ${right.sql}`;
  const bounded =
    compareWithConstant(operator, left.number, right.number, spelling) ??
    compareWithConstant(turned[operator], right.number, left.number, spelling);
  if (bounded !== undefined) return bounded;
  const [a, b] = alignNumbers(left.number, right.number, spelling);
  return `${a.sql} ${sign} ${b.sql}`;
}

/**
 * A column of whole units against a constant needs no multiplication: `units >= 2.5` is `units >= 3`. The
 * database can then skip whole groups of rows by their least and greatest value.
 */
function compareWithConstant(
  operator: CompareOperator,
  a: SqlNumber,
  b: SqlNumber,
  spelling: Spelling,
): string | undefined {
  if (b.n.constant === undefined || a.n.constant !== undefined) return undefined;
  if (a.over !== undefined || b.over !== undefined) return undefined;
  const scaled = b.n.constant * a.d;
  const rest = scaled % b.d;
  const floor = scaled / b.d - (rest < 0n ? 1n : 0n);
  const bound = (limit: bigint) => constantWhole(limit, spelling).sql;
  if (rest === 0n) return `${a.n.sql} ${operator === '!=' ? '<>' : operator} ${bound(floor)}`;
  switch (operator) {
    case '>':
    case '>=':
      return `${a.n.sql} > ${bound(floor)}`;
    case '<':
    case '<=':
      return `${a.n.sql} <= ${bound(floor)}`;
    default:
      return undefined;
  }
}
