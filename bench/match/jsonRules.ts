import { evaluateValue } from '../../platform/rules/pure/evaluate/compileRule.ts';
import type { Facts } from '../../platform/rules/pure/facts/fact.ts';
import type { CompareOperator, Condition, Test } from '../../platform/rules/pure/tree/condition.ts';
import type { Value } from '../../platform/rules/pure/tree/value.ts';
import { loadPeer } from '../loadPeer.ts';
import { constantOf, type Plain, plainName, plainValue } from './plainFacts.ts';

interface JsonRules {
  readonly Engine: new (
    rules: object[],
    options: object,
  ) => {
    addOperator(name: string, evaluate: (fact: never, value: never) => boolean): void;
    run(facts: object): Promise<{ results: { name: string }[] }>;
  };
}

type Rules = readonly { readonly id: string; readonly condition: Condition }[];

const operators: Readonly<Record<CompareOperator, string>> = {
  '=': 'equal',
  '!=': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
};

/**
 * All rules in one engine, so that a fact is fetched once. It cannot compute: `prepare` does that for it, outside the time that counts.
 */
export async function openJsonRules(rules: Rules, given: Facts) {
  const { Engine } = await loadPeer<JsonRules>('json-rules-engine');
  const computed: Value[] = [];
  const written = rules.map(({ id, condition }) => ({
    name: id,
    conditions: { all: [write(condition)] },
    event: { type: id },
  }));
  const engine = new Engine(written, { allowUndefinedFacts: true });
  engine.addOperator('includes', (fact: string, part: string) => fact.includes(part));
  engine.addOperator('startsWith', (fact: string, part: string) => fact.startsWith(part));
  engine.addOperator('someIncludes', (list: string[], part: string) =>
    list.some((item) => item.includes(part)),
  );
  return {
    prepare(facts: Facts, plain: Record<string, Plain>): Record<string, Plain> {
      const values = computed.map((value, at) => {
        const fact = evaluateValue({ text: '', value, type: value.type }, facts);
        return [`value${at}`, typeof fact === 'string' ? 0 : plainValue(fact.value, 'number')];
      });
      return { ...plain, ...Object.fromEntries(values) };
    },
    async decide(facts: Record<string, Plain>): Promise<Set<string>> {
      const { results } = await engine.run(facts);
      return new Set(results.map(({ name }) => name));
    },
  };

  function write(condition: Condition): object {
    switch (condition.kind) {
      case 'and':
        return { all: condition.parts.map(write) };
      case 'or':
        return { any: condition.parts.map(write) };
      case 'not':
        return { not: write(condition.part) };
      case 'truth':
        return { fact: plainName(condition.attribute.attribute.id), operator: 'equal', value: true };
      case 'compare':
        return compare(condition.left, condition.operator, condition.right);
      case 'in':
        return { any: condition.tests.map((test) => writeTest(condition.subject, test)) };
      case 'contains':
        return {
          fact: factOf(condition.text),
          operator: 'includes',
          value: constantOf(condition.part, given),
        };
      case 'startsWith':
        return {
          fact: factOf(condition.text),
          operator: 'startsWith',
          value: constantOf(condition.part, given),
        };
      case 'listContains':
        return {
          fact: factOf(condition.list),
          operator: 'contains',
          value: constantOf(condition.element, given),
        };
      case 'some': {
        const inner = condition.condition;
        if (inner.kind !== 'contains')
          throw new Error(`no some with ${inner.kind} in the rules of this bench`);
        return {
          fact: factOf(condition.list),
          operator: 'someIncludes',
          value: constantOf(inner.part, given),
        };
      }
      case 'if': {
        const decided = write(condition.condition);
        return {
          any: [
            { all: [decided, write(condition.whenTrue)] },
            { all: [{ not: decided }, write(condition.whenFalse)] },
          ],
        };
      }
      case 'hasValue':
      case 'isKnown':
        return { fact: `has_${plainName(condition.attribute.attribute.id)}`, operator: 'equal', value: true };
      case 'constant':
        throw new Error('no constants in the rules of this bench');
    }
  }

  function compare(left: Value, operator: CompareOperator, right: Value): object {
    const value = constantOf(right, given) ?? { fact: factOf(right) };
    return { fact: factOf(left), operator: operators[operator], value };
  }

  function writeTest(subject: Value, test: Test): object {
    if (test.kind === 'compareTest') return compare(subject, test.operator, test.value);
    return {
      all: [
        compare(subject, test.lowIncluded ? '>=' : '>', test.low),
        compare(subject, test.highIncluded ? '<=' : '<', test.high),
      ],
    };
  }

  function factOf(value: Value): string {
    if (value.kind === 'attribute') return plainName(value.attribute.id);
    return `value${computed.push(value) - 1}`;
  }
}
