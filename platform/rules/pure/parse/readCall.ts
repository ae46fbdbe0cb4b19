import { nearest } from './nearest.ts';
import { type Reading, report, sourceOf } from './reading.ts';
import { childrenOf, type Syntax } from './syntax.ts';
import { reportUnsupported } from './unsupported.ts';

const clocks: ReadonlySet<string> = new Set(['today', 'now', '今天']);

export interface Call {
  readonly name: string;
  readonly parameters: Syntax[];
}

/** Name and positional arguments of a call of a function of the profile; anything else is reported. */
export function readCall(node: Syntax, reading: Reading): Call | undefined {
  const [nameNode, , list] = childrenOf(node);
  if (nameNode === undefined || list === undefined) return undefined;
  const name = sourceOf(reading, nameNode).replace(/\s+/g, ' ');
  if (clocks.has(name)) return report(reading, 'clockFunction', node, { name });
  if (list.name === 'NamedParameters') return reportUnsupported(list, reading);
  const expected = parameterCounts.get(name);
  if (expected === undefined) {
    const suggestion = nearest(name, parameterCounts.keys()) ?? [...parameterCounts.keys()].join('|');
    return report(reading, 'unknownFunction', nameNode, { name, suggestion });
  }
  const parameters = list.name === 'PositionalParameters' ? childrenOf(list) : [];
  const { least, most } = expected;
  if (parameters.length < least || parameters.length > most) {
    return report(reading, 'argumentCount', node, { name, expected: least, found: parameters.length });
  }
  return { name, parameters };
}

const unlimited = Number.POSITIVE_INFINITY;

const parameterCounts: ReadonlyMap<string, { least: number; most: number }> = new Map([
  ['not', { least: 1, most: 1 }],
  ['contains', { least: 2, most: 2 }],
  ['starts with', { least: 2, most: 2 }],
  ['list contains', { least: 2, most: 2 }],
  ['is known', { least: 1, most: 1 }],
  ['has value', { least: 1, most: 1 }],
  ['count', { least: 1, most: 1 }],
  ['min', { least: 2, most: unlimited }],
  ['max', { least: 2, most: unlimited }],
]);
