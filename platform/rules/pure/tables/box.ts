import { complementOf, type Domain, hasNoValue, intersect } from '../domain/domain.ts';
import type { Cut, Point } from '../domain/ordered.ts';
import { exactText } from '../exact/exactText.ts';
import type { Attribute } from '../vocabulary/attribute.ts';

/** For each input of a table the values that are taken together. */
export type Box = readonly Domain[];

export function meet(a: Box, b: Box): Box {
  return a.map((domain, column) => intersect(domain, b[column]!));
}

/** What is left of a box: for each input the part of it that the other does not take, cut off once. */
export function subtract(box: Box, other: Box): Box[] {
  if (meet(box, other).some(hasNoValue)) return [box];
  const parts = box.map((domain, column) => {
    const before = meet(box, other).slice(0, column);
    const outside = intersect(domain, complementOf(other[column]!));
    return [...before, outside, ...box.slice(column + 1)];
  });
  return parts.filter((part) => !part.some(hasNoValue));
}

/** One place in the box as FEEL, such as `从业人数 in [5..10), 规模类型 = "small"`. */
export function describeBox(box: Box, inputs: readonly Attribute[]): string {
  return box.flatMap((domain, column) => describeDomain(domain, inputs[column]!.names.zh) ?? []).join(', ');
}

function describeDomain(domain: Domain, name: string): string | undefined {
  if ('members' in domain) {
    const { members, except, all } = domain;
    if (except) return [...members].map((value) => `${name} != "${value}"`).join(', ') || undefined;
    return members.size === all?.length ? undefined : `${name} = "${[...members][0]}"`;
  }
  const { from, to } = domain.stretches[0] ?? { from: 'start', to: 'end' };
  if (from === 'start')
    return to === 'end' ? undefined : `${name} ${isAfter(to) ? '<=' : '<'} ${pointOf(to)}`;
  if (to === 'end') return `${name} ${isAfter(from) ? '>' : '>='} ${pointOf(from)}`;
  return `${name} in ${isAfter(from) ? '(' : '['}${pointOf(from)}..${pointOf(to)}${isAfter(to) ? ']' : ')'}`;
}

function isAfter(cut: Cut): boolean {
  return typeof cut === 'object' && cut.after;
}

function pointOf(cut: Cut): string {
  const point: Point = typeof cut === 'object' ? cut.at : '';
  return typeof point === 'string' ? `date("${point}")` : exactText(point).text;
}
