import type { Condition } from '../tree/condition.ts';
import type { AttributeValue, Value } from '../tree/value.ts';
import { closedSetOf, matchClosedValues } from './matchClosedValues.ts';
import { readCall } from './readCall.ts';
import { readCondition } from './readCondition.ts';
import { type Reading, report, sourceOf } from './reading.ts';
import { readValue } from './readValue.ts';
import type { Syntax } from './syntax.ts';

/** A call that is true or false. */
export function readConditionCall(node: Syntax, reading: Reading): Condition | undefined {
  const call = readCall(node, reading);
  const first = call?.parameters[0];
  if (call === undefined || first === undefined) return undefined;
  const { from, to } = node;
  switch (call.name) {
    case 'not': {
      const part = readCondition(first, reading);
      return part && { kind: 'not', part, from, to };
    }
    case 'is known':
    case 'has value': {
      const attribute = readValue(first, reading);
      if (attribute === undefined) return undefined;
      if (attribute.kind !== 'attribute') return notAnAttribute(attribute, reading);
      return { kind: call.name === 'is known' ? 'isKnown' : 'hasValue', attribute, from, to };
    }
    case 'contains':
    case 'starts with':
      return readTextCall(
        call.name === 'contains' ? 'contains' : 'startsWith',
        node,
        call.parameters,
        reading,
      );
    case 'list contains':
      return readListContains(node, call.parameters, reading);
    default:
      return report(reading, 'notACondition', node, { found: sourceOf(reading, node) });
  }
}

function readTextCall(
  kind: 'contains' | 'startsWith',
  node: Syntax,
  parameters: Syntax[],
  reading: Reading,
): Condition | undefined {
  const [text, part] = parameters.map((parameter) => readTextOperand(parameter, reading));
  if (text === undefined || part === undefined) return undefined;
  const options = closedSetOf(text);
  if (options !== undefined && part.kind === 'text') {
    const fits = kind === 'contains' ? 'includes' : 'startsWith';
    if (!options.some(({ value }) => value[fits](part.value))) {
      const suggestion = options.map(({ value }) => value).join('|');
      return report(reading, 'neverTrue', part, {
        name: sourceOf(reading, text),
        value: part.value,
        suggestion,
      });
    }
  }
  return { kind, text, part, from: node.from, to: node.to };
}

function readTextOperand(node: Syntax, reading: Reading): Value | undefined {
  const value = readValue(node, reading);
  if (value === undefined || value.type === 'text') return value;
  if (value.type === 'texts')
    return report(reading, 'listAsValue', value, { list: sourceOf(reading, value) });
  return report(reading, 'expectedText', value, { found: sourceOf(reading, value) });
}

function readListContains(node: Syntax, parameters: Syntax[], reading: Reading): Condition | undefined {
  const [listNode, elementNode] = parameters;
  if (listNode === undefined || elementNode === undefined) return undefined;
  const list = readList(listNode, reading);
  const element = readTextOperand(elementNode, reading);
  if (list === undefined || element === undefined) return undefined;
  const sides = matchClosedValues('=', list, element, reading);
  return sides && { kind: 'listContains', list, element: sides.right, from: node.from, to: node.to };
}

/** Lists are always attributes: the profile has no expression that makes one. */
export function readList(node: Syntax, reading: Reading): AttributeValue | undefined {
  const list = readValue(node, reading);
  if (list === undefined) return undefined;
  if (list.kind === 'attribute' && list.type === 'texts') return list;
  return report(reading, 'expectedList', list, { found: sourceOf(reading, list) });
}

function notAnAttribute(value: Value, reading: Reading): undefined {
  return report(reading, 'expectedAttribute', value, { found: sourceOf(reading, value) });
}
