import type { Value } from '../tree/value.ts';
import { readCall } from './readCall.ts';
import { readList } from './readConditionCall.ts';
import { type Reading, report, sourceOf } from './reading.ts';
import { readValue } from './readValue.ts';
import type { Syntax } from './syntax.ts';
import { commonType, isNumeric } from './valueTypes.ts';

/** A call that has a value: `count`, `min`, `max`. */
export function readValueCall(node: Syntax, reading: Reading): Value | undefined {
  const call = readCall(node, reading);
  const first = call?.parameters[0];
  if (call === undefined || first === undefined) return undefined;
  switch (call.name) {
    case 'count': {
      const list = readList(first, reading);
      return list && { kind: 'count', type: 'number', list, from: node.from, to: node.to };
    }
    case 'min':
    case 'max':
      return readExtreme(call.name, node, call.parameters, reading);
    default:
      return report(reading, 'conditionAsValue', node, { found: sourceOf(reading, node) });
  }
}

function readExtreme(
  kind: 'min' | 'max',
  node: Syntax,
  parameters: Syntax[],
  reading: Reading,
): Value | undefined {
  const of = parameters
    .map((parameter) => readValue(parameter, reading))
    .filter((value) => value !== undefined);
  if (of.length < parameters.length) return undefined;
  const type = commonType(of, reading);
  if (type === undefined) return undefined;
  if (!isNumeric(type) && type !== 'date') {
    return report(reading, 'orderWithoutMeaning', node, { found: sourceOf(reading, node), operator: kind });
  }
  return { kind, type, of, from: node.from, to: node.to };
}
