import { evaluateValue } from '../../platform/rules/pure/evaluate/compileRule.ts';
import { exactText } from '../../platform/rules/pure/exact/exactText.ts';
import type { Facts, FactValue } from '../../platform/rules/pure/facts/fact.ts';
import { isExact } from '../../platform/rules/pure/facts/presentFact.ts';
import { attributesOf } from '../../platform/rules/pure/tree/attributesOf.ts';
import type { Value } from '../../platform/rules/pure/tree/value.ts';
import type { Attribute, Vocabulary } from '../../platform/rules/pure/vocabulary/attribute.ts';

export type Plain = number | string | boolean | readonly string[];

/** What stands for an unknown or missing fact: the peers know only values, and ZEN refuses a decision with one null. */
const fillers: Readonly<Record<Attribute['type'], Plain>> = {
  text: '',
  texts: [],
  number: 0,
  money: 0,
  date: 0,
  boolean: false,
};

export function plainName(id: string): string {
  return id.replaceAll('-', '_');
}

/** Whether there is a value is told by `has_<name>`. */
export function plainFacts(vocabulary: Vocabulary, facts: Facts): Record<string, Plain> {
  const plain: Record<string, Plain> = {};
  for (const { id, type } of vocabulary) {
    const fact = facts[id] ?? 'unknown';
    plain[plainName(id)] = typeof fact === 'string' ? fillers[type] : plainValue(fact.value, type);
    plain[`has_${plainName(id)}`] = typeof fact !== 'string';
  }
  return plain;
}

export function plainValue(value: FactValue, type: Attribute['type']): Plain {
  if (isExact(value)) return Number(exactText(value).text);
  return type === 'date' ? dayNumber(String(value)) : (value as Plain);
}

/** Dates are days for them: quicker than their own dates. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(date) / 86_400_000);
}

/** A value that asks only about what is given to all, such as "three years ago". */
export function constantOf(value: Value, given: Facts): Plain | undefined {
  if (attributesOf(value).some((id) => given[id] === undefined)) return undefined;
  const fact = evaluateValue({ text: '', value, type: value.type }, given);
  return typeof fact === 'string'
    ? undefined
    : plainValue(fact.value, value.type === 'date' ? 'date' : 'text');
}
