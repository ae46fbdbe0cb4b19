import type { Facts } from '../../platform/rules/pure/facts/fact.ts';
import type { Condition, Test } from '../../platform/rules/pure/tree/condition.ts';
import type { Value } from '../../platform/rules/pure/tree/value.ts';
import { loadPeer } from '../loadPeer.ts';
import { constantOf, type Plain, plainName } from './plainFacts.ts';

interface Zen {
  readonly ZenEngine: new () => { createDecision(content: object): Decision };
}

interface Decision {
  evaluate(context: object): Promise<{ result: Record<string, unknown> }>;
}

/** One decision of ZEN that holds every rule as an expression: the way in which it is quickest. */
export async function openZen(
  rules: readonly { readonly id: string; readonly condition: Condition }[],
  given: Facts,
): Promise<(facts: Record<string, Plain>) => Promise<boolean[]>> {
  const { ZenEngine } = await loadPeer<Zen>('@gorules/zen-engine');
  const expressions = rules.map(({ condition }, at) => ({
    id: `e${at}`,
    key: `r${at}`,
    value: write(condition, given),
  }));
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      { id: 'ask', type: 'expressionNode', name: 'ask', position: { x: 1, y: 0 }, content: { expressions } },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'ask' },
      { id: 'b', type: 'edge', sourceId: 'ask', targetId: 'out' },
    ],
  });
  return async (facts) => {
    const { result } = await decision.evaluate(facts);
    return rules.map((_, at) => result[`r${at}`] === true);
  };
}

function write(condition: Condition, given: Facts): string {
  const sub = (part: Condition) => write(part, given);
  const value = (part: Value) => writeValue(part, given);
  switch (condition.kind) {
    case 'and':
    case 'or':
      return `(${condition.parts.map(sub).join(` ${condition.kind} `)})`;
    case 'not':
      return `(not ${sub(condition.part)})`;
    case 'constant':
      return String(condition.value);
    case 'truth':
      return plainName(condition.attribute.attribute.id);
    case 'compare': {
      const operator = condition.operator === '=' ? '==' : condition.operator;
      const { left, right } = condition;
      // A division by zero would throw the whole decision away; no divisor here is below zero.
      if (left.kind === 'arithmetic' && left.operator === '/')
        return `(${value(left.left)} ${operator} ${value(right)} * ${value(left.right)})`;
      return `(${value(condition.left)} ${operator} ${value(condition.right)})`;
    }
    case 'in':
      return `(${condition.tests.map((test) => writeTest(value(condition.subject), test, given)).join(' or ')})`;
    case 'contains':
    case 'startsWith':
      return `${condition.kind}(${value(condition.text)}, ${value(condition.part)})`;
    case 'listContains':
      return `some(${value(condition.list)}, # == ${value(condition.element)})`;
    case 'some':
      return `some(${value(condition.list)}, ${sub(condition.condition)})`;
    case 'if':
      return `(${sub(condition.condition)} ? ${sub(condition.whenTrue)} : ${sub(condition.whenFalse)})`;
    case 'isKnown':
    case 'hasValue':
      return `has_${plainName(condition.attribute.attribute.id)}`;
  }
}

function writeTest(subject: string, test: Test, given: Facts): string {
  const value = (part: Value) => writeValue(part, given);
  if (test.kind === 'compareTest') {
    return `${subject} ${test.operator === '=' ? '==' : test.operator} ${value(test.value)}`;
  }
  const [above, below] = [test.lowIncluded ? '>=' : '>', test.highIncluded ? '<=' : '<'];
  return `(${subject} ${above} ${value(test.low)} and ${subject} ${below} ${value(test.high)})`;
}

function writeValue(value: Value, given: Facts): string {
  if (value.kind === 'element') return '#';
  const constant = constantOf(value, given);
  if (constant !== undefined) return JSON.stringify(constant);
  switch (value.kind) {
    case 'attribute':
      return plainName(value.attribute.id);
    case 'arithmetic':
      return `(${writeValue(value.left, given)} ${value.operator} ${writeValue(value.right, given)})`;
    case 'negative':
      return `(-${writeValue(value.operand, given)})`;
    case 'min':
    case 'max':
      return `${value.kind}([${value.of.map((part) => writeValue(part, given)).join(', ')}])`;
    case 'count':
      return `len(${plainName(value.list.attribute.id)})`;
    default:
      throw new Error(`no ${value.kind} in the rules of this bench`);
  }
}
