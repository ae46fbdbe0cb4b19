import { compileValue } from '../evaluate/compileValue.ts';
import { noElements } from '../evaluate/state.ts';
import { compareExact, divideExact, negateExact, subtractExact } from '../exact/arithmetic.ts';
import { type Exact, exactFromInteger } from '../exact/exact.ts';
import type { Facts } from '../facts/fact.ts';
import { isExact, presentFact } from '../facts/presentFact.ts';
import { attributesUsed } from '../tree/attributesOf.ts';
import type { CompareCondition } from '../tree/condition.ts';
import { partsOf, type TreeNode } from '../tree/parts.ts';
import type { Rule } from '../tree/rule.ts';
import { turned } from '../tree/turned.ts';
import type { Bound } from './explanation.ts';
import type { Obstacle } from './smallestGap.ts';

/** What one attribute would have to be, everything else staying as it is. */
export interface NeededBound extends Bound {
  readonly attribute: string;
}

/**
 * For an obstacle that compares numbers: for each attribute in it the bound that alone would bring the wanted
 * outcome, such as an R&D expense of at least 0.03 × the revenue there is. Exact, but rounded to six places
 * where the bound has no finite decimal. Attributes in which the comparison is not linear are left out.
 */
export function neededBounds(
  rule: Rule,
  { leaf, wanted }: Pick<Obstacle, 'leaf' | 'wanted'>,
  facts: Facts,
): NeededBound[] {
  const condition = findComparison(rule.condition, leaf.from, leaf.to);
  if (condition === undefined) return [];
  const operator = wanted === 'true' ? condition.operator : opposites[condition.operator];
  if (operator === '!=') return [];
  return attributesUsed(condition).flatMap(({ id, type }): NeededBound[] => {
    if (type !== 'number' && type !== 'money') return [];
    const solved = solve(differenceBy(condition, facts, id), facts[id]);
    if (solved === undefined) return [];
    const needed = solved.rises ? operator : turned[operator];
    return [{ attribute: id, operator: needed, value: presentFact({ value: solved.root }) }];
  });
}

const opposites = { '=': '!=', '!=': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' } as const;
/** Left less right, as one attribute varies; undefined where it cannot be told. */
function differenceBy(
  { left, right }: CompareCondition,
  facts: Facts,
  id: string,
): (x: Exact) => Exact | undefined {
  const [a, b] = [compileValue(left, right.type), compileValue(right, left.type)];
  return (x) => {
    const changed = { ...facts, [id]: { value: x } };
    const [one, other] = [a(changed, noElements), b(changed, noElements)];
    const areNumbers =
      one !== undefined &&
      one !== null &&
      isExact(one) &&
      other !== undefined &&
      other !== null &&
      isExact(other);
    return areNumbers ? subtractExact(one, other) : undefined;
  };
}

/** The root of a straight line through three points, checked at the root and where the subject stands today. */
function solve(
  difference: (x: Exact) => Exact | undefined,
  today: Facts[string],
): { root: Exact; rises: boolean } | undefined {
  const [zero, one] = [exactFromInteger(0), exactFromInteger(1)];
  const [atZero, atOne] = [difference(zero), difference(one)];
  if (atZero === undefined || atOne === undefined) return undefined;
  const slope = subtractExact(atOne, atZero);
  const root = divideExact(negateExact(atZero), slope);
  if (root === undefined) return undefined;
  const stands = typeof today === 'object' && isExact(today.value) ? [today.value] : [];
  const isOnLine = [root, exactFromInteger(2), ...stands].every((x) => {
    const found = difference(x);
    const expected = { n: atZero.n * slope.d * x.d + slope.n * x.n * atZero.d, d: atZero.d * slope.d * x.d };
    return found !== undefined && compareExact(found, expected) === 0;
  });
  return isOnLine ? { root, rises: slope.n > 0n } : undefined;
}

function findComparison(node: TreeNode, from: number, to: number): CompareCondition | undefined {
  if (node.kind === 'compare' && node.from === from && node.to === to) return node;
  for (const part of partsOf(node)) {
    const found = findComparison(part, from, to);
    if (found !== undefined) return found;
  }
  return undefined;
}
