import { attributesOf } from '../tree/attributesOf.ts';
import type { CompareTest, InCondition, RangeTest, Test } from '../tree/condition.ts';
import type { Span, Value } from '../tree/value.ts';
import { checkSides, isCompareOperator } from './readComparison.ts';
import { type Reading, report, sourceOf } from './reading.ts';
import { readValue } from './readValue.ts';
import { childrenOf, type Syntax, withoutBrackets } from './syntax.ts';

/** What stands after `in`: one test, `(…, …)` or `[…, …]`. */
export function readTests(
  node: Syntax,
  subjectNode: Syntax,
  rest: Syntax[],
  reading: Reading,
): InCondition | undefined {
  const testNodes = testNodesOf(rest);
  if (testNodes.length === 0) return report(reading, 'emptyRange', node, { found: sourceOf(reading, node) });
  for (const testNode of testNodes) {
    const swallowed = swallowedChain(testNode);
    if (swallowed !== undefined) {
      const end = childrenOf(swallowed)[0]?.to ?? testNode.to;
      return report(reading, 'mixedIn', node, { fixed: `(${reading.text.slice(subjectNode.from, end)})` });
    }
  }
  const subject = readValue(subjectNode, reading);
  if (subject === undefined) return undefined;
  if (attributesOf(subject).length === 0 && subject.kind !== 'element') {
    return report(reading, 'expectedAttribute', subject, { found: sourceOf(reading, subject) });
  }
  const tests: Test[] = [];
  for (const testNode of testNodes) {
    const test = readTest(testNode, subject, reading);
    if (test !== undefined) tests.push(test);
  }
  if (tests.length < testNodes.length) return undefined;
  return { kind: 'in', subject, tests, from: node.from, to: node.to };
}

function testNodesOf(rest: Syntax[]): Syntax[] {
  const many = rest.find((child) => child.name === 'PositiveUnaryTests');
  const tests = many === undefined ? rest : childrenOf(many);
  return tests
    .flatMap((test) => (test.name === 'PositiveUnaryTest' ? childrenOf(test) : [test]))
    .flatMap((test) => (test.name === 'List' ? childrenOf(test).slice(1, -1) : [test]));
}

/** The grammar takes `x in [1..2] and y` as a test `[1..2] and y`. */
function swallowedChain(node: Syntax): Syntax | undefined {
  const inside = node.name === 'SimplePositiveUnaryTest' ? childrenOf(node) : [node];
  let chain = inside.find((child) => child.name === 'Conjunction' || child.name === 'Disjunction');
  for (
    let first = chain;
    first?.name === 'Conjunction' || first?.name === 'Disjunction';
    first = childrenOf(first)[0]
  ) {
    chain = first;
  }
  return chain;
}

function readTest(written: Syntax, subject: Value, reading: Reading): Test | undefined {
  // `in (> 5)`: a single test in brackets is an expression in brackets to the grammar.
  const inner = withoutBrackets(written);
  const node = inner.name === 'SimplePositiveUnaryTest' || inner.name === 'Interval' ? inner : written;
  if (node.name === 'SimplePositiveUnaryTest') {
    const [first, second] = childrenOf(node);
    if (first?.name === 'Interval') return readRange(first, subject, reading);
    if (first === undefined) return undefined;
    const operator = sourceOf(reading, first);
    if (second !== undefined && isCompareOperator(operator)) {
      const value = readValue(second, reading);
      return value && compareTest(operator, subject, value, node, reading);
    }
  }
  if (node.name === 'Interval') return readRange(node, subject, reading);
  if (withoutBrackets(node).name === 'null') {
    return report(reading, 'nullComparison', node, { name: sourceOf(reading, subject) });
  }
  const value = readValue(node, reading);
  return value && compareTest('=', subject, value, value, reading);
}

function compareTest(
  operator: CompareTest['operator'],
  subject: Value,
  value: Value,
  { from, to }: Span,
  reading: Reading,
): CompareTest | undefined {
  const sides = checkSides(operator, subject, value, reading);
  return sides && { kind: 'compareTest', operator, value: sides.right, from, to };
}

function readRange(node: Syntax, subject: Value, reading: Reading): RangeTest | undefined {
  const [open, lowNode, , highNode, close] = childrenOf(node);
  if (lowNode === undefined || highNode === undefined) return undefined;
  const low = readValue(lowNode, reading);
  const high = readValue(highNode, reading);
  if (low === undefined || high === undefined) return undefined;
  if (checkSides('<=', subject, low, reading) === undefined) return undefined;
  if (checkSides('<=', subject, high, reading) === undefined) return undefined;
  const [lowIncluded, highIncluded] = [open?.name === '[', close?.name === ']'];
  return { kind: 'rangeTest', low, high, lowIncluded, highIncluded, from: node.from, to: node.to };
}
