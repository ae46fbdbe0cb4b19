import type { Condition, Test } from '../tree/condition.ts';
import { feelValue } from './feelValue.ts';

/** A test of a decision table as a FEEL unary test; undefined for a condition that is not one over its subject. */
export function feelTests(condition: Condition): string | undefined {
  return condition.kind === 'in' ? condition.tests.map(feelTest).join(', ') : undefined;
}

function feelTest(test: Test): string {
  if (test.kind === 'compareTest') {
    const { text } = feelValue(test.value, 'id');
    if (test.operator === '=') return text;
    return test.operator === '!=' ? `not(${text})` : `${test.operator} ${text}`;
  }
  const [low, high] = [feelValue(test.low, 'id').text, feelValue(test.high, 'id').text];
  return `${test.lowIncluded ? '[' : '('}${low}..${high}${test.highIncluded ? ']' : ')'}`;
}
