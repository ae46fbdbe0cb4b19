import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import { exactFromText, isDecimalText, overHundred } from '../exact/exact.ts';
import type { Attribute, AttributeType, Vocabulary } from '../vocabulary/attribute.ts';
import { indexVocabulary } from '../vocabulary/indexVocabulary.ts';
import type { Fact, Facts, FactValue } from './fact.ts';
import { isDate } from './isDate.ts';

/**
 * Reads facts that came as JSON (`PlainFact` by attribute id). Unknown ids and values of the wrong form are
 * problems with codes under `rules.facts`, never skipped: a dropped fact would change a verdict.
 */
export function readFacts(
  vocabulary: Vocabulary,
  plain: Readonly<Record<string, unknown>>,
): { facts: Facts } | { problems: FieldProblem[] } {
  const { byId } = indexVocabulary(vocabulary);
  const facts: Record<string, Fact> = {};
  const problems: FieldProblem[] = [];
  for (const [id, stated] of Object.entries(plain)) {
    const attribute = byId.get(id);
    if (attribute === undefined) {
      problems.push({ path: id, code: 'rules.facts.noSuchAttribute', params: { id } });
      continue;
    }
    const fact = readFact(attribute, stated);
    if (fact === undefined)
      problems.push({ path: id, code: `rules.facts.notA.${attribute.type}`, params: { id } });
    else facts[id] = fact;
  }
  return problems.length > 0 ? { problems } : { facts };
}

function readFact(attribute: Attribute, stated: unknown): Fact | undefined {
  if (stated === 'none' || stated === 'unknown') return stated;
  if (typeof stated !== 'object' || stated === null || !('value' in stated)) return undefined;
  const value = readers[attribute.type](stated.value);
  if (value === undefined || !isMember(attribute, value)) return undefined;
  return { value };
}

const readers: Record<AttributeType, (value: unknown) => FactValue | undefined> = {
  text: (value) => (typeof value === 'string' ? value : undefined),
  texts: (value) =>
    Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined,
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  date: (value) => (typeof value === 'string' && isDate(value) ? value : undefined),
  number: (value) => (typeof value === 'string' && isDecimalText(value) ? exactFromText(value) : undefined),
  money: (value) =>
    typeof value === 'string' && isDecimalText(value) ? overHundred(exactFromText(value)) : undefined,
};

function isMember(attribute: Attribute, value: FactValue): boolean {
  if (attribute.values === undefined) return true;
  const stated = Array.isArray(value) ? value : [value];
  return stated.every((item) => attribute.values?.some((option) => option.value === item));
}
