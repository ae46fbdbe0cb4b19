import type { SomeCondition } from '../tree/condition.ts';
import { readCondition } from './readCondition.ts';
import { readList } from './readConditionCall.ts';
import { type Reading, report, sourceOf } from './reading.ts';
import { childrenOf, type Syntax } from './syntax.ts';
import { reportUnsupported } from './unsupported.ts';

/** `some x in list satisfies condition`, over one list. */
export function readSome(node: Syntax, reading: Reading): SomeCondition | undefined {
  const [quantifier, sources, , conditionNode] = childrenOf(node);
  if (sources === undefined || conditionNode === undefined) return undefined;
  if (quantifier?.name !== 'some') return reportUnsupported(node, reading);
  const [source, second] = childrenOf(sources);
  if (source === undefined || second !== undefined)
    return reportUnsupported(sources, reading, 'some …, … in …');
  const [nameNode, , context] = childrenOf(source);
  const listNode = context && childrenOf(context)[0];
  if (nameNode === undefined || listNode === undefined) return undefined;
  const name = sourceOf(reading, nameNode);
  const isTaken =
    reading.names.has(nameNode.from) || reading.elements.some((element) => element.name === name);
  if (isTaken) return report(reading, 'shadowedName', nameNode, { name });
  const list = readList(listNode, reading);
  if (list === undefined) return undefined;
  const inner = { ...reading, elements: [...reading.elements, { name, list: list.attribute }] };
  const condition = readCondition(conditionNode, inner);
  const depth = reading.elements.length;
  return condition && { kind: 'some', name, depth, list, condition, from: node.from, to: node.to };
}
