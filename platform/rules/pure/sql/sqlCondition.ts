import type { Condition, SomeCondition, StateCondition } from '../tree/condition.ts';
import { isAlwaysKnown, isKnownValue } from './alwaysKnown.ts';
import { withinLimit } from './notExpressible.ts';
import { compareValues, unlessNone, writeIn } from './sqlComparison.ts';
import { anyNone, columnIn, type SqlContext } from './sqlContext.ts';
import { sqlBoolean } from './sqlLiteral.ts';
import { elementName, writeScalar, writeValue } from './sqlValue.ts';

/** TRUE, FALSE or NULL, exactly as `compileCondition` says true, false or unknown. SQL's AND, OR, NOT are Kleene's. */
export function writeCondition(condition: Condition, context: SqlContext): string {
  return withinLimit(write(condition, context));
}

function write(condition: Condition, context: SqlContext): string {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part) => writeCondition(part, context));
      return `(${parts.join(condition.kind === 'and' ? ' AND ' : ' OR ')})`;
    }
    case 'not':
      return `(NOT ${writeCondition(condition.part, outcomeOf(context))})`;
    case 'constant':
      return sqlBoolean(condition.value);
    case 'truth': {
      const { value, none } = columnIn(context, condition.attribute.attribute);
      return unlessNone(value, none, context);
    }
    case 'compare': {
      const [left, right] = [writeValue(condition.left, context), writeValue(condition.right, context)];
      return compareValues(condition.operator, left, right, context);
    }
    case 'in':
      return writeIn(condition, context);
    case 'contains':
    case 'startsWith': {
      const [text, part] = [writeScalar(condition.text, context), writeScalar(condition.part, context)];
      const { spelling } = context;
      const found =
        condition.kind === 'contains'
          ? spelling.contains(text.sql, part.sql)
          : `starts_with(${text.sql}, ${part.sql})`;
      return unlessNone(found, anyNone([text, part]), context);
    }
    case 'listContains': {
      const list = columnIn(context, condition.list.attribute);
      const element = writeScalar(condition.element, context);
      const found = `(${context.spelling.listContains(list.value, element.sql, isKnownValue(condition.element))})`;
      return unlessNone(found, anyNone([list, element]), context);
    }
    case 'some':
      return writeSome(condition, context);
    case 'if': {
      const decided = writeCondition(condition.condition, outcomeOf(context));
      const [yes, no] = [condition.whenTrue, condition.whenFalse].map((part) =>
        writeCondition(part, context),
      );
      return `(CASE ${decided} WHEN TRUE THEN ${yes} WHEN FALSE THEN ${no} END)`;
    }
    case 'isKnown':
    case 'hasValue':
      return writeState(condition, context);
  }
}

/** Under `not` and in the condition of `if` false and unknown are different things. */
function outcomeOf(context: SqlContext): SqlContext {
  return { ...context, asks: 'outcome' };
}

/** One true element settles it, else one unknown element leaves it open; a list that does not exist is empty. */
function writeSome({ list, depth, condition }: SomeCondition, context: SqlContext): string {
  const { value, none } = columnIn(context, list.attribute);
  const inner = writeCondition(condition, context);
  if (isAlwaysKnown(condition)) {
    const any = context.spelling.anyOver(value, elementName(depth), inner);
    return unlessNone(`(${any})`, none, context);
  }
  const score = `CASE ${inner} WHEN TRUE THEN 2 WHEN FALSE THEN 0 ELSE 1 END`;
  const greatest = context.spelling.greatestOver(value, elementName(depth), score);
  const isEmpty = none === undefined ? `${value} IS NOT NULL` : `(${value} IS NOT NULL OR ${none})`;
  const withoutAny = `CASE WHEN ${isEmpty} THEN 0 ELSE 1 END`;
  return `(CASE COALESCE(${greatest}, ${withoutAny}) WHEN 2 THEN TRUE WHEN 0 THEN FALSE END)`;
}

function writeState({ kind, attribute }: StateCondition, context: SqlContext): string {
  const { value, none } = columnIn(context, attribute.attribute);
  if (kind === 'isKnown')
    return none === undefined ? `(${value} IS NOT NULL)` : `(${value} IS NOT NULL OR ${none})`;
  const has =
    attribute.type === 'texts'
      ? `(${context.spelling.length(value)} > 0)`
      : `(CASE WHEN ${value} IS NOT NULL THEN TRUE END)`;
  return unlessNone(has, none, context);
}
