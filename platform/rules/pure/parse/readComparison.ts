import type { CompareCondition, CompareOperator, InCondition } from '../tree/condition.ts';
import type { Value } from '../tree/value.ts';
import { matchClosedValues } from './matchClosedValues.ts';
import { type Reading, report, sourceOf } from './reading.ts';
import { readTests } from './readTests.ts';
import { readValue } from './readValue.ts';
import { childrenOf, type Syntax, withoutBrackets } from './syntax.ts';
import { reportUnsupported } from './unsupported.ts';
import { isNumeric, meetTypes } from './valueTypes.ts';

const operators: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);

/** `a < b`, `x in …` or `x between a and b`. */
export function readComparison(node: Syntax, reading: Reading): CompareCondition | InCondition | undefined {
  const [leftNode, joint, ...rest] = childrenOf(node);
  const rightNode = rest[0];
  if (leftNode === undefined || joint === undefined || rightNode === undefined) return undefined;
  if (leftNode.name === 'Comparison') {
    return report(reading, 'chainedComparison', node, { found: sourceOf(reading, node) });
  }
  if (joint.name === 'in') return readTests(node, leftNode, rest, reading);
  if (joint.name === 'between') return readBetween(node, leftNode, rest, reading);
  const nullNode = [leftNode, rightNode].find((side) => withoutBrackets(side).name === 'null');
  if (nullNode !== undefined) {
    const name = sourceOf(reading, nullNode === leftNode ? rightNode : leftNode);
    return report(reading, 'nullComparison', node, { name });
  }
  const operator = sourceOf(reading, joint);
  if (!isCompareOperator(operator)) return reportUnsupported(node, reading, operator);
  const left = readValue(leftNode, reading);
  const right = readValue(rightNode, reading);
  if (left === undefined || right === undefined) return undefined;
  const sides = checkSides(operator, left, right, reading);
  return sides && { kind: 'compare', operator, ...sides, from: node.from, to: node.to };
}

/** Types that can be held against each other with this operator, and members of the closed set if there is one. */
export function checkSides(
  operator: CompareOperator,
  left: Value,
  right: Value,
  reading: Reading,
): { left: Value; right: Value } | undefined {
  const type = meetTypes(left, right, reading);
  if (type === undefined) return undefined;
  if (operator !== '=' && operator !== '!=' && !isNumeric(type) && type !== 'date') {
    return report(reading, 'orderWithoutMeaning', left, { found: sourceOf(reading, left), operator });
  }
  return matchClosedValues(operator, left, right, reading);
}

function readBetween(
  node: Syntax,
  subjectNode: Syntax,
  rest: Syntax[],
  reading: Reading,
): InCondition | undefined {
  const [lowNode, , highNode] = rest;
  if (lowNode === undefined || highNode === undefined) return undefined;
  const subject = readValue(subjectNode, reading);
  const low = readValue(lowNode, reading);
  const high = readValue(highNode, reading);
  if (subject === undefined || low === undefined || high === undefined) return undefined;
  if (checkSides('<=', subject, low, reading) === undefined) return undefined;
  if (checkSides('<=', subject, high, reading) === undefined) return undefined;
  const { from, to } = { from: low.from, to: high.to };
  const test = { kind: 'rangeTest', low, high, lowIncluded: true, highIncluded: true, from, to } as const;
  return { kind: 'in', subject, tests: [test], from: node.from, to: node.to };
}

export function isCompareOperator(text: string): text is CompareOperator {
  return operators.has(text);
}
