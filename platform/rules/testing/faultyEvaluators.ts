import { compileCondition } from '#platform/rules/pure/evaluate/compileCondition.ts';
import { compileValue } from '#platform/rules/pure/evaluate/compileValue.ts';
import type { Outcome } from '#platform/rules/pure/evaluate/outcome.ts';
import type { Fact, Facts } from '#platform/rules/pure/facts/fact.ts';
import type { TreeNode } from '#platform/rules/pure/tree/parts.ts';
import { partsOf } from '#platform/rules/pure/tree/parts.ts';
import type { Rule } from '#platform/rules/pure/tree/rule.ts';
import { decideWith, kleene, type Logic } from './decideWith.ts';
import { mapTree } from './mapTree.ts';

export type Evaluator = (rule: Rule, facts: Facts) => Outcome;

/** Evaluators that are each wrong in one way. A differential test that misses one of them proves nothing. */
export const faultyEvaluators: Readonly<Record<string, Evaluator>> = {
  'unknown and false is unknown': withLogic({
    and: (parts) => (parts.includes('unknown') ? 'unknown' : parts.includes('false') ? 'false' : 'true'),
  }),
  'unknown or true is unknown': withLogic({
    or: (parts) => (parts.includes('unknown') ? 'unknown' : parts.includes('true') ? 'true' : 'false'),
  }),
  'unknown and true is true': withLogic({ and: (parts) => (parts.includes('false') ? 'false' : 'true') }),
  'not unknown is true': withLogic({ not: (part) => (part === 'true' ? 'false' : 'true') }),
  'unknown condition takes else': withLogic({
    choose: (condition, whenTrue, whenFalse) => (condition === 'true' ? whenTrue : whenFalse),
  }),
  'unknown leaf is false': withLogic({ leaf: (outcome) => (outcome === 'unknown' ? 'false' : outcome) }),
  'some forgets unknown elements': withLogic({
    leaf: (outcome, condition, facts) =>
      condition.kind === 'some' && outcome === 'unknown' && isKnown(facts[condition.list.attribute.id])
        ? 'false'
        : outcome,
  }),
  'in forgets unknown tests': withLogic({
    leaf: (outcome, condition, facts) =>
      condition.kind === 'in' &&
      outcome === 'unknown' &&
      compileValue(condition.subject)(facts, []) !== undefined
        ? 'false'
        : outcome,
  }),
  'division by zero is false': withLogic({
    leaf: (outcome, condition, facts) =>
      outcome === 'unknown' && dividesByZero(condition, facts) ? 'false' : outcome,
  }),
  'none is unknown': withFacts((fact) => (fact === 'none' ? 'unknown' : fact)),
  'unknown is none': withFacts((fact) => (fact === undefined || fact === 'unknown' ? 'none' : fact)),
  'a missing key is none': withFacts((fact) => fact ?? 'none'),
  'an empty list is unknown': withFacts((fact) => (isEmptyList(fact) ? 'unknown' : fact)),
  '<= is <': withTree((node) =>
    'operator' in node && node.operator === '<=' ? { ...node, operator: '<' } : node,
  ),
  '!= is never true of none': withTree((node) =>
    node.kind === 'compare' && node.operator === '!='
      ? { ...node, kind: 'and', parts: [node, { ...node, operator: '=', right: node.left }] }
      : node,
  ),
  'range ends are left out': withTree((node) =>
    node.kind === 'rangeTest' ? { ...node, lowIncluded: false, highIncluded: false } : node,
  ),
  'min is max': withTree((node) => (node.kind === 'min' ? { ...node, kind: 'max' } : node)),
  'min skips unknown': withTree((node, facts) =>
    node.kind === 'min'
      ? { ...node, of: node.of.filter((part) => compileValue(part)(facts, []) !== undefined) }
      : node,
  ),
  'dates move the wrong way': withTree((node) =>
    node.kind === 'shiftedDate' ? { ...node, direction: node.direction === 1 ? -1 : 1 } : node,
  ),
  'a month is 30 days': withTree((node) =>
    node.kind === 'shiftedDate' && node.duration.months > 0
      ? { ...node, duration: { ...node.duration, months: 0, days: node.duration.months * 30 } }
      : node,
  ),
  'starts with is contains': withTree((node) =>
    node.kind === 'startsWith' ? { ...node, kind: 'contains' } : node,
  ),
  'minus is left out': withTree((node) => (node.kind === 'negative' ? node.operand : node)),
  'is known needs a value': withTree((node) =>
    node.kind === 'isKnown' ? { ...node, kind: 'hasValue' } : node,
  ),
};

function withLogic(fault: Partial<Logic>): Evaluator {
  return (rule, facts) => decideWith({ ...kleene, ...fault }, rule.condition, facts);
}

function withFacts(change: (fact: Fact | undefined) => Fact | undefined): Evaluator {
  return (rule, facts) => {
    const ids = Object.keys(facts);
    return compileCondition(rule.condition)(Object.fromEntries(ids.map((id) => [id, change(facts[id])])), []);
  };
}

function withTree(change: (node: TreeNode, facts: Facts) => TreeNode): Evaluator {
  return (rule, facts) => compileCondition(mapTree(rule.condition, (node) => change(node, facts)))(facts, []);
}

function isKnown(fact: Fact | undefined): boolean {
  return fact !== undefined && fact !== 'unknown';
}

function isEmptyList(fact: Fact | undefined): boolean {
  return typeof fact === 'object' && Array.isArray(fact.value) && fact.value.length === 0;
}

function dividesByZero(node: TreeNode, facts: Facts): boolean {
  if (node.kind !== 'arithmetic' || node.operator !== '/')
    return partsOf(node).some((part) => dividesByZero(part, facts));
  const divisor = compileValue(node.right)(facts, []);
  return typeof divisor === 'object' && divisor !== null && 'n' in divisor && divisor.n === 0n;
}
