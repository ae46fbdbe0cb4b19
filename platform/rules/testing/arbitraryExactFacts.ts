import fc from 'fast-check';
import { exactFromFen, exactFromText } from '#platform/rules/pure/exact/exact.ts';
import type { Facts, FactValue } from '#platform/rules/pure/facts/fact.ts';
import type { Attribute, Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { arbitraryFacts, arbitraryValue } from './arbitraryFacts.ts';

/**
 * Facts on which doubles go wrong: decimals that binary cannot hold, amounts to the fen, the greatest numbers
 * that a column holds, dates at both ends of the calendar.
 */
export function arbitraryExactFacts(vocabulary: Vocabulary): fc.Arbitrary<Facts> {
  return arbitraryFacts(vocabulary, arbitraryExactValue);
}

const fen = [0, 1, 10, 20, 30, 70, 110, 330, 1000, 1100, 33333, 100000, -10, -30];
const numbers = ['0', '0.1', '0.2', '0.3', '0.7', '1.1', '3', '3.3', '10', '11', '-0.1', '-3', '0.000001'];
const dates = ['0100-01-01', '0100-12-31', '2024-02-29', '2024-12-31', '9000-01-31', '9999-12-31'];

function arbitraryExactValue(attribute: Attribute): fc.Arbitrary<FactValue> {
  switch (attribute.type) {
    case 'money':
      return fc.constantFrom(...[...fen, 10n ** 18n - 1n, 1n - 10n ** 18n].map(exactFromFen));
    case 'number':
      return fc.constantFrom(...[...numbers, '999999999999.999999', '-999999999999'].map(exactFromText));
    case 'date':
      return fc.constantFrom(...dates);
    default:
      return arbitraryValue(attribute);
  }
}
