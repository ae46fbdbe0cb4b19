import type { Condition, Test } from '../tree/condition.ts';
import type { Value } from '../tree/value.ts';

/** Whether a condition asks only about constants and elements of lists, so that its SQL is never NULL. */
export function isAlwaysKnown(condition: Condition): boolean {
  switch (condition.kind) {
    case 'constant':
      return true;
    case 'and':
    case 'or':
      return condition.parts.every(isAlwaysKnown);
    case 'not':
      return isAlwaysKnown(condition.part);
    case 'compare':
      return isKnownValue(condition.left) && isKnownValue(condition.right);
    case 'in':
      return isKnownValue(condition.subject) && condition.tests.every(isKnownTest);
    case 'contains':
    case 'startsWith':
      return isKnownValue(condition.text) && isKnownValue(condition.part);
    default:
      return false;
  }
}

/** A constant or an element: lists hold no NULL. */
export function isKnownValue({ kind }: Value): boolean {
  return kind === 'text' || kind === 'element' || kind === 'date' || kind === 'number';
}

function isKnownTest(test: Test): boolean {
  return test.kind === 'compareTest'
    ? isKnownValue(test.value)
    : isKnownValue(test.low) && isKnownValue(test.high);
}
