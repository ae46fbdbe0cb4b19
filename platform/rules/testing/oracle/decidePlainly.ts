import type { Outcome } from '#platform/rules/pure/evaluate/outcome.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import type { CompareOperator, Condition, Test } from '#platform/rules/pure/tree/condition.ts';
import type { Value } from '#platform/rules/pure/tree/value.ts';
import { type Elements, type Found, findFact, findList, findPlainly, order } from './plainValue.ts';

/**
 * What the README says a rule means, written down as plainly as can be and sharing nothing with the
 * evaluator but the tree. Slow on purpose: it computes every part, and every number in lowest terms.
 */
export function decidePlainly(condition: Condition, facts: Facts, elements: Elements = []): Outcome {
  const decide = (part: Condition) => decidePlainly(part, facts, elements);
  const find = (value: Value) => findPlainly(value, facts, elements);
  switch (condition.kind) {
    case 'constant':
      return said(condition.value);
    case 'not':
      return opposite(decide(condition.part));
    case 'and':
      return all(condition.parts.map(decide));
    case 'or':
      return some(condition.parts.map(decide));
    case 'if': {
      const decided = decide(condition.condition);
      const [yes, no] = [decide(condition.whenTrue), decide(condition.whenFalse)];
      return decided === 'unknown' ? 'unknown' : decided === 'true' ? yes : no;
    }
    case 'compare':
      return compare(condition.operator, find(condition.left), find(condition.right));
    case 'in': {
      const subject = find(condition.subject);
      return some(condition.tests.map((test) => passes(test, subject, find)));
    }
    case 'contains':
    case 'startsWith': {
      const [text, part] = [find(condition.text), find(condition.part)];
      if (text === 'none' || part === 'none') return 'false';
      if (text === 'unknown' || part === 'unknown') return 'unknown';
      const at = String(text.is).indexOf(String(part.is));
      return said(condition.kind === 'contains' ? at >= 0 : at === 0);
    }
    case 'some': {
      const list = findList(condition.list.attribute.id, facts);
      if (list === 'unknown') return 'unknown';
      return some(list.map((item) => decidePlainly(condition.condition, facts, [...elements, item])));
    }
    case 'listContains': {
      const list = findList(condition.list.attribute.id, facts);
      const element = find(condition.element);
      if (element === 'none' || (list !== 'unknown' && list.length === 0)) return 'false';
      if (element === 'unknown' || list === 'unknown') return 'unknown';
      return said(list.some((item) => item === element.is));
    }
    case 'truth':
    case 'isKnown':
    case 'hasValue':
      return decideState(condition.kind, findFact(condition.attribute.attribute.id, facts));
  }
}

function decideState(kind: 'truth' | 'isKnown' | 'hasValue', found: Found): Outcome {
  if (kind === 'isKnown') return said(found !== 'unknown');
  if (found === 'unknown') return 'unknown';
  if (kind === 'truth') return said(found !== 'none' && found.is === true);
  return said(found !== 'none' && !(Array.isArray(found.is) && found.is.length === 0));
}

function passes(test: Test, subject: Found, find: (value: Value) => Found): Outcome {
  if (test.kind === 'compareTest') return compare(test.operator, subject, find(test.value));
  return all([
    compare(test.lowIncluded ? '>=' : '>', subject, find(test.low)),
    compare(test.highIncluded ? '<=' : '<', subject, find(test.high)),
  ]);
}

/** What does not exist is different from everything and stands in no order to anything. */
function compare(operator: CompareOperator, left: Found, right: Found): Outcome {
  if (left === 'none' || right === 'none') return said(operator === '!=');
  if (left === 'unknown' || right === 'unknown') return 'unknown';
  const sign = order(left.is, right.is);
  if (operator === '=') return said(sign === 0);
  if (operator === '!=') return said(sign !== 0);
  if (operator === '<') return said(sign < 0);
  if (operator === '<=') return said(sign <= 0);
  return operator === '>' ? said(sign > 0) : said(sign >= 0);
}

function said(truth: boolean): Outcome {
  return truth ? 'true' : 'false';
}

function opposite(outcome: Outcome): Outcome {
  return outcome === 'unknown' ? 'unknown' : said(outcome === 'false');
}

function all(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.some((outcome) => outcome === 'false')) return 'false';
  return outcomes.some((outcome) => outcome === 'unknown') ? 'unknown' : 'true';
}

function some(outcomes: readonly Outcome[]): Outcome {
  return opposite(all(outcomes.map(opposite)));
}
