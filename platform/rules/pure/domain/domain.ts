import type { CompareOperator } from '../tree/condition.ts';
import {
  comparePoints,
  complementOfStretches,
  intersectStretches,
  type Point,
  type Stretches,
  wholeLine,
} from './ordered.ts';

/**
 * The states of one subject under which something holds: some of its values, and perhaps that it has none.
 * Numbers and dates are stretches of a line. Texts and booleans are named ones, or all `except` those; where
 * every value there can be is known, they are always named.
 */
export type Domain = { readonly none: boolean } & (
  | { readonly stretches: Stretches }
  | { readonly members: ReadonlySet<string>; readonly except: boolean; readonly all?: readonly string[] }
);

/** Every value, and none. */
export function fullDomain(isOrdered: boolean, all?: readonly string[]): Domain {
  if (isOrdered) return { none: true, stretches: wholeLine };
  return all === undefined
    ? { none: true, members: new Set(), except: true }
    : { none: true, members: new Set(all), except: false, all };
}

/** The values that stand in this relation to a constant; with none only `!=` holds. */
export function comparedDomain(operator: CompareOperator, constant: Point, full: Domain): Domain {
  if (operator === '!=') return complementOf(comparedDomain('=', constant, full));
  if ('members' in full) {
    const all = full.all;
    return { none: false, members: new Set([String(constant)]), except: false, ...(all && { all }) };
  }
  const [before, after] = [
    { at: constant, after: false },
    { at: constant, after: true },
  ];
  const stretch = {
    '=': { from: before, to: after },
    '<': { from: 'start', to: before },
    '<=': { from: 'start', to: after },
    '>': { from: after, to: 'end' },
    '>=': { from: before, to: 'end' },
  } as const;
  return { none: false, stretches: [stretch[operator]] };
}

export function complementOf(domain: Domain): Domain {
  const none = !domain.none;
  if ('stretches' in domain) return { none, stretches: complementOfStretches(domain.stretches) };
  const { members, except, all } = domain;
  if (all === undefined) return { none, members, except: !except };
  return { none, members: new Set(all.filter((value) => !members.has(value))), except: false, all };
}

export function intersect(a: Domain, b: Domain): Domain {
  const none = a.none && b.none;
  if ('stretches' in a && 'stretches' in b)
    return { none, stretches: intersectStretches(a.stretches, b.stretches) };
  if ('stretches' in a || 'stretches' in b) throw new TypeError('numbers and texts have no common set');
  if (a.except && b.except) return { ...a, none, members: new Set([...a.members, ...b.members]) };
  const [named, other] = a.except ? [b, a] : [a, b];
  const members = [...named.members].filter((value) => other.members.has(value) !== other.except);
  return { ...named, none, members: new Set(members) };
}

export function unite(a: Domain, b: Domain): Domain {
  return complementOf(intersect(complementOf(a), complementOf(b)));
}

/** No value is in it; `none` may be. */
export function hasNoValue(domain: Domain): boolean {
  return 'stretches' in domain ? domain.stretches.length === 0 : !domain.except && domain.members.size === 0;
}

export function isEmpty(domain: Domain): boolean {
  return !domain.none && hasNoValue(domain);
}

/** Whether a value is among them. */
export function holdsValue(domain: Domain, value: Point): boolean {
  if ('members' in domain) return domain.members.has(String(value)) !== domain.except;
  return domain.stretches.some(({ from, to }) => isAfter(from, value) && !isAfter(to, value));
}

/** The cut lies before the point. */
function isAfter(cut: Stretches[number]['from'], value: Point): boolean {
  if (cut === 'start') return true;
  if (cut === 'end') return false;
  const order = comparePoints(cut.at, value);
  return order < 0 || (order === 0 && !cut.after);
}
