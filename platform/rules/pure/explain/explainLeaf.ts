import { compileCondition } from '../evaluate/compileCondition.ts';
import { compileValue } from '../evaluate/compileValue.ts';
import { noElements } from '../evaluate/state.ts';
import type { Facts, PlainFact } from '../facts/fact.ts';
import { presentFact } from '../facts/presentFact.ts';
import type { Condition } from '../tree/condition.ts';
import type { Value } from '../tree/value.ts';
import type { Explanation } from './explanation.ts';
import { missingInside } from './missingFor.ts';

/** A condition that is explained as one: what its subject is, and which attributes it waits for. */
export function explainLeaf(
  node: Pick<Explanation, 'kind' | 'text' | 'from' | 'to'>,
  condition: Condition,
): (facts: Facts) => Explanation {
  const decide = compileCondition(condition);
  const missing = missingInside(condition);
  const subject = subjectOf(condition);
  const show = subject && shownValue(subject);
  return (facts) => {
    const outcome = decide(facts, noElements);
    const waiting = outcome === 'unknown' ? missing(facts, noElements) : noElements;
    return { ...node, outcome, children: [], value: show?.(facts), missing: waiting };
  };
}

function subjectOf(condition: Condition): Value | undefined {
  switch (condition.kind) {
    case 'compare':
      return condition.left;
    case 'in':
      return condition.subject;
    case 'contains':
    case 'startsWith':
      return condition.text;
    case 'listContains':
    case 'some':
      return condition.list;
    case 'truth':
    case 'isKnown':
    case 'hasValue':
      return condition.attribute;
    default:
      return undefined;
  }
}

function shownValue(value: Value): (facts: Facts) => PlainFact {
  const evaluate = compileValue(value);
  return (facts) => {
    const state = evaluate(facts, noElements);
    return state === undefined ? 'unknown' : state === null ? 'none' : presentFact({ value: state });
  };
}
