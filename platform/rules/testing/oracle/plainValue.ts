import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import type { Value } from '#platform/rules/pure/tree/value.ts';
import { decidePlainly } from './decidePlainly.ts';
import { moveDate } from './plainDate.ts';
import { calculate, difference, type Fraction, fraction } from './plainNumber.ts';

/** What a value comes to. `none`: known not to exist; `unknown`: nobody can say. */
export type Found = 'none' | 'unknown' | { readonly is: Fraction | string | boolean | readonly string[] };

/** Element of each enclosing `some`, outermost first. */
export type Elements = readonly string[];

export function findPlainly(value: Value, facts: Facts, elements: Elements = []): Found {
  const find = (part: Value) => findPlainly(part, facts, elements);
  if (value.kind === 'number') return { is: fraction(value.value.n, value.value.d) };
  if (value.kind === 'text' || value.kind === 'date' || value.kind === 'boolean') return { is: value.value };
  if (value.kind === 'unknown') return 'unknown';
  if (value.kind === 'element') return { is: elements[value.depth]! };
  if (value.kind === 'attribute') return findFact(value.attribute.id, facts);
  if (value.kind === 'negative') {
    const found = find(value.operand);
    return typeof found === 'string' ? found : { is: calculate('-', fraction(0n, 1n), numberIn(found))! };
  }
  if (value.kind === 'arithmetic') {
    const [left, right] = [find(value.left), find(value.right)];
    if (left === 'none' || right === 'none') return 'none';
    if (left === 'unknown' || right === 'unknown') return 'unknown';
    const result = calculate(value.operator, numberIn(left), numberIn(right));
    return result === undefined ? 'unknown' : { is: result };
  }
  if (value.kind === 'if') {
    const decided = decidePlainly(value.condition, facts, elements);
    if (decided === 'unknown') return 'unknown';
    return decided === 'true' ? find(value.whenTrue) : find(value.whenFalse);
  }
  if (value.kind === 'count') {
    const list = findList(value.list.attribute.id, facts);
    return list === 'unknown' ? 'unknown' : { is: fraction(BigInt(list.length), 1n) };
  }
  if (value.kind === 'shiftedDate') {
    const found = find(value.date);
    if (typeof found === 'string') return found;
    const { months, days } = value.duration;
    const moved = moveDate(String(found.is), months * value.direction, days * value.direction);
    return moved === undefined ? 'unknown' : { is: moved };
  }
  const all = value.of.map(find);
  if (all.includes('none')) return 'none';
  if (all.includes('unknown')) return 'unknown';
  const sorted = all.filter((found) => typeof found === 'object').sort((a, b) => order(a.is, b.is));
  return value.kind === 'min' ? sorted[0]! : sorted.at(-1)!;
}

export function findList(id: string, facts: Facts): 'unknown' | readonly string[] {
  const found = findFact(id, facts);
  return typeof found === 'object' ? (found.is as readonly string[]) : found === 'none' ? [] : 'unknown';
}

export function findFact(id: string, facts: Facts): Found {
  const fact = facts[id] ?? 'unknown';
  if (typeof fact === 'string') return fact;
  const { value } = fact;
  return typeof value === 'object' && 'n' in value ? { is: fraction(value.n, value.d) } : { is: value };
}

/** Numbers by size, dates by day; texts and booleans only ever asked whether they are equal. */
export function order(a: unknown, b: unknown): number {
  if (isFraction(a) && isFraction(b)) return difference(a, b);
  return a === b ? 0 : String(a) < String(b) ? -1 : 1;
}

function numberIn({ is }: { readonly is: unknown }): Fraction {
  if (isFraction(is)) return is;
  throw new TypeError('not a number');
}

function isFraction(value: unknown): value is Fraction {
  return typeof value === 'object' && value !== null && 'top' in value;
}
