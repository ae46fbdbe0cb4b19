import type { Exact } from '../exact/exact.ts';
import { exactText } from '../exact/exactText.ts';
import type { Fact, FactValue, PlainFact } from './fact.ts';

/** A fact as JSON. A fraction without a finite decimal (1/3) is rounded half up to six places. */
export function presentFact(fact: Fact): PlainFact {
  return typeof fact === 'string' ? fact : { value: presentValue(fact.value) };
}

function presentValue(value: FactValue): string | boolean | readonly string[] {
  return isExact(value) ? exactText(value).text : value;
}

export function isExact(value: FactValue): value is Exact {
  return typeof value === 'object' && 'n' in value;
}
