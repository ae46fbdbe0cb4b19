import { compileCondition } from '../evaluate/compileCondition.ts';
import { compileValue } from '../evaluate/compileValue.ts';
import { noElements } from '../evaluate/state.ts';
import type { Facts, PlainFact } from '../facts/fact.ts';
import { presentFact } from '../facts/presentFact.ts';
import { isConstant } from '../lint/constantValue.ts';
import type { CompareOperator, Condition } from '../tree/condition.ts';
import type { Value } from '../tree/value.ts';
import type { Bound, Explanation } from './explanation.ts';
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
  const bounds = boundsOf(condition);
  const { kind, text, from, to } = node;
  // Written out, because copying costs more than deciding; it is done for every condition of every policy.
  return (facts) => {
    const outcome = decide(facts, noElements);
    const waiting = outcome === 'unknown' ? missing(facts, noElements) : noElements;
    const value = show?.(facts);
    return bounds === undefined
      ? { kind, text, from, to, outcome, children: noChildren, value, missing: waiting }
      : {
          kind,
          text,
          from,
          to,
          outcome,
          children: noChildren,
          value,
          bounds: bounds(facts),
          missing: waiting,
        };
  };
}

const noChildren: readonly Explanation[] = [];

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

/** What an ordered subject is held to: the other side of a comparison, or both ends of a range. */
function boundsOf(condition: Condition): ((facts: Facts) => Bound[]) | undefined {
  const tests = ordered(condition).map(({ operator, value }) => ({ operator, show: shownValue(value) }));
  if (tests.length === 0) return undefined;
  if (ordered(condition).every(({ value }) => isConstant(value))) {
    const bounds = tests.map(({ operator, show }) => ({ operator, value: show({}) }));
    return () => bounds;
  }
  return (facts) => tests.map(({ operator, show }) => ({ operator, value: show(facts) }));
}

function ordered(condition: Condition): { operator: CompareOperator; value: Value }[] {
  if (condition.kind === 'compare' && hasOrder(condition.left)) {
    return [{ operator: condition.operator, value: condition.right }];
  }
  const [test, second] = condition.kind === 'in' && hasOrder(condition.subject) ? condition.tests : [];
  if (test === undefined || second !== undefined) return [];
  if (test.kind === 'compareTest') return [{ operator: test.operator, value: test.value }];
  return [
    { operator: test.lowIncluded ? '>=' : '>', value: test.low },
    { operator: test.highIncluded ? '<=' : '<', value: test.high },
  ];
}

function hasOrder({ type }: Value): boolean {
  return type === 'number' || type === 'money' || type === 'numeric' || type === 'date';
}

function shownValue(value: Value): (facts: Facts) => PlainFact {
  const evaluate = compileValue(value);
  const show = (facts: Facts): PlainFact => {
    const state = evaluate(facts, noElements);
    return state === undefined ? 'unknown' : state === null ? 'none' : presentFact({ value: state });
  };
  if (!isConstant(value)) return show;
  const shown = show({});
  return () => shown;
}
