import fc from 'fast-check';
import { exactFromFen, exactFromInteger } from '#platform/rules/pure/exact/exact.ts';
import type { Fact, Facts, FactValue } from '#platform/rules/pure/facts/fact.ts';
import type { Attribute, Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';

/** Facts of one subject, dense with unknown, none and boundary values. */
export function arbitraryFacts(
  vocabulary: Vocabulary,
  valueFor: (attribute: Attribute) => fc.Arbitrary<FactValue> = (attribute) => arbitraryValue(attribute),
): fc.Arbitrary<Facts> {
  return fc.record(
    Object.fromEntries(vocabulary.map((attribute) => [attribute.id, arbitraryFact(valueFor(attribute))])),
  );
}

function arbitraryFact(arbitrary: fc.Arbitrary<FactValue>): fc.Arbitrary<Fact | undefined> {
  return fc.oneof(
    { arbitrary: arbitrary.map((value) => ({ value })), weight: 6 },
    { arbitrary: fc.constant('unknown' as const), weight: 2 },
    { arbitrary: fc.constant('none' as const), weight: 2 },
    { arbitrary: fc.constant(undefined), weight: 1 },
  );
}

/** Small whole numbers from `least` up, on which an engine that counts in doubles is right too. */
export function arbitraryValue(attribute: Attribute, least = -1): fc.Arbitrary<FactValue> {
  const words = attribute.values?.map(({ value }) => value) ?? ['软件开发', '云软件', '云软件', '茶', ''];
  switch (attribute.type) {
    case 'text':
      return fc.constantFrom(...words);
    case 'texts':
      return fc.array(fc.constantFrom(...words), { maxLength: 3 });
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: Math.max(least, 0), max: 5 }).map(exactFromInteger);
    case 'money':
      return fc.integer({ min: least, max: 5 }).map((yuan) => exactFromFen(yuan * 100));
    case 'date':
      return fc.constantFrom(
        '2024-01-31',
        '2024-02-29',
        '2025-01-30',
        '2025-01-31',
        '2025-02-28',
        '2025-03-01',
        '2026-01-31',
      );
  }
}
