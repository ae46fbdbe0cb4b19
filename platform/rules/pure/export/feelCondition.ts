import type { CompareOperator, Condition, Test } from '../tree/condition.ts';
import type { Value } from '../tree/value.ts';
import { type FeelNames, feelName, feelNoneName } from './feelName.ts';
import { elementName, type FeelValue, feelValue, ifAnyNull, withinLimit } from './feelValue.ts';

/** FEEL's own `and`, `or` and `not` are Kleene's; everything below them is two-valued somewhere, so it is guarded. */
export function feelCondition(condition: Condition, names: FeelNames): string {
  return withinLimit({ text: write(condition, names) }).text;
}

function write(condition: Condition, names: FeelNames): string {
  const inner = (part: Condition) => feelCondition(part, names);
  const value = (part: Value) => feelValue(part, names);
  switch (condition.kind) {
    case 'and':
    case 'or':
      return `(${condition.parts.map(inner).join(` ${condition.kind} `)})`;
    case 'not':
      return `not(${inner(condition.part)})`;
    case 'constant':
      return String(condition.value);
    case 'truth':
      return unlessNone(
        [value(condition.attribute)],
        'false',
        feelName(condition.attribute.attribute, names),
      );
    case 'compare':
      return compared(condition.operator, value(condition.left), value(condition.right));
    case 'in': {
      const subject = value(condition.subject);
      return `(${condition.tests.map((test) => tested(test, subject, names)).join(' or ')})`;
    }
    case 'contains':
    case 'startsWith': {
      const [text, part] = [value(condition.text), value(condition.part)];
      const name = condition.kind === 'contains' ? 'contains' : 'starts with';
      return unlessNone(
        [text, part],
        'false',
        ifAnyNull([text, part], `${name}(${text.text}, ${part.text})`),
      );
    }
    case 'listContains': {
      const [list, element] = [value(condition.list), value(condition.element)];
      const found = ifAnyNull([list, element], `list contains(${list.text}, ${element.text})`);
      return unlessNone([element], 'false', `(if count(${list.text}) = 0 then false else ${found})`);
    }
    case 'some': {
      const list = value(condition.list);
      const every = `for ${elementName(condition.depth)} in ${list.text} return ${inner(condition.condition)}`;
      return ifAnyNull([list], `any(${every})`);
    }
    case 'if': {
      const decided = inner(condition.condition);
      const [yes, no] = [inner(condition.whenTrue), inner(condition.whenFalse)];
      return `(if ${decided} = null then null else if ${decided} then ${yes} else ${no})`;
    }
    case 'isKnown': {
      const { attribute } = condition.attribute;
      const isNotNull = `${feelName(attribute, names)} != null`;
      return attribute.type === 'texts'
        ? `(${isNotNull})`
        : `(${isNotNull} or ${feelNoneName(attribute, names)} = true)`;
    }
    case 'hasValue': {
      const attribute = value(condition.attribute);
      const isList = condition.attribute.type === 'texts';
      return unlessNone(
        [attribute],
        'false',
        ifAnyNull([attribute], isList ? `count(${attribute.text}) > 0` : 'true'),
      );
    }
  }
}

function compared(operator: CompareOperator, left: FeelValue, right: FeelValue): string {
  const comparison = `${left.text} ${operator} ${right.text}`;
  // Order against null is null in FEEL too; only equality with null is two-valued.
  const isOrder = operator !== '=' && operator !== '!=';
  const guarded = isOrder ? `(${comparison})` : ifAnyNull([left, right], comparison);
  return unlessNone([left, right], operator === '!=' ? 'true' : 'false', guarded);
}

function tested(test: Test, subject: FeelValue, names: FeelNames): string {
  if (test.kind === 'compareTest') return compared(test.operator, subject, feelValue(test.value, names));
  const low = compared(test.lowIncluded ? '>=' : '>', subject, feelValue(test.low, names));
  const high = compared(test.highIncluded ? '<=' : '<', subject, feelValue(test.high, names));
  return `(${low} and ${high})`;
}

/** FEEL takes `else` for anything but true, so a companion that was not given counts as "not none". */
function unlessNone(values: readonly FeelValue[], settled: 'true' | 'false', otherwise: string): string {
  const nones = values.flatMap(({ none }) => none ?? []);
  return nones.length === 0 ? otherwise : `(if ${nones.join(' or ')} then ${settled} else ${otherwise})`;
}
