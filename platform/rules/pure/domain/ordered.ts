import { compareExact } from '../exact/arithmetic.ts';
import type { Exact } from '../exact/exact.ts';

/** A number or a date ('YYYY-MM-DD'); never both in one set. */
export type Point = Exact | string;

/** A place on the line: just before or just after a point, or one of its ends. */
export type Cut = { readonly at: Point; readonly after: boolean } | 'start' | 'end';

/** What lies between two cuts. */
export interface Stretch {
  readonly from: Cut;
  readonly to: Cut;
}

/** A set of numbers or dates: stretches in order that do not touch. */
export type Stretches = readonly Stretch[];

export const wholeLine: Stretches = [{ from: 'start', to: 'end' }];

export function complementOfStretches(stretches: Stretches): Stretches {
  const gaps: Stretch[] = [];
  let from: Cut = 'start';
  for (const stretch of stretches) {
    if (compareCuts(from, stretch.from) < 0) gaps.push({ from, to: stretch.from });
    from = stretch.to;
  }
  return from === 'end' ? gaps : [...gaps, { from, to: 'end' }];
}

export function intersectStretches(a: Stretches, b: Stretches): Stretches {
  return a.flatMap((one) =>
    b.flatMap((other) => {
      const from = compareCuts(one.from, other.from) > 0 ? one.from : other.from;
      const to = compareCuts(one.to, other.to) < 0 ? one.to : other.to;
      return compareCuts(from, to) < 0 ? [{ from, to }] : [];
    }),
  );
}

function compareCuts(a: Cut, b: Cut): number {
  if (a === b) return 0;
  if (a === 'start' || b === 'end') return -1;
  if (a === 'end' || b === 'start') return 1;
  const order = comparePoints(a.at, b.at);
  return order !== 0 ? order : Number(a.after) - Number(b.after);
}

export function comparePoints(a: Point, b: Point): number {
  if (typeof a === 'object' && typeof b === 'object') return compareExact(a, b);
  return a === b ? 0 : a < b ? -1 : 1;
}
