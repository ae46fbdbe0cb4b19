import type { Spelling } from './dialect.ts';
import { NoSql } from './notExpressible.ts';

/**
 * A whole-number SQL expression with a bound on its magnitude, so that no operation on it can overflow, and one
 * that no value is below, so that what cannot be negative is not asked about its sign.
 */
export interface Whole {
  readonly sql: string;
  readonly largest: bigint;
  readonly smallest: bigint;
  /** True when the expression is of the wide type. */
  readonly isWide: boolean;
  readonly constant?: bigint;
}

const largestNarrow = 2n ** 63n - 1n;

export function constantWhole(value: bigint, spelling: Spelling): Whole {
  const largest = magnitude(value);
  const isWide = needsWide(largest, spelling);
  const sql = `${bare(value)}::${isWide ? spelling.wideType : 'BIGINT'}`;
  return { sql, largest, smallest: value, isWide, constant: value };
}

export function timesWhole(a: Whole, b: Whole, spelling: Spelling): Whole {
  if (a.constant !== undefined && b.constant !== undefined)
    return constantWhole(a.constant * b.constant, spelling);
  if (a.constant === 1n) return b;
  if (b.constant === 1n) return a;
  const largest = a.largest * b.largest;
  const isSigned = a.smallest < 0n || b.smallest < 0n;
  return operate('*', a, b, { largest, smallest: isSigned ? -largest : a.smallest * b.smallest }, spelling);
}

export function plusWhole(a: Whole, b: Whole, spelling: Spelling): Whole {
  if (a.constant !== undefined && b.constant !== undefined)
    return constantWhole(a.constant + b.constant, spelling);
  const bounds = { largest: a.largest + b.largest, smallest: a.smallest + b.smallest };
  return operate('+', a, b, bounds, spelling);
}

export function negateWhole(a: Whole, spelling: Spelling): Whole {
  return a.constant === undefined
    ? { ...a, sql: `(-${a.sql})`, smallest: -a.largest }
    : constantWhole(-a.constant, spelling);
}

/** A factor that the code knows, such as a common denominator. */
export function scaleWhole(a: Whole, factor: bigint, spelling: Spelling): Whole {
  return timesWhole(a, constantWhole(factor, spelling), spelling);
}

export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** The operands are widened first wherever the result could leave BIGINT. */
function operate(
  operator: string,
  a: Whole,
  b: Whole,
  bounds: Pick<Whole, 'largest' | 'smallest'>,
  spelling: Spelling,
): Whole {
  const isWide = needsWide(bounds.largest, spelling) || a.isWide || b.isWide;
  const [left, right] = [a, b].map((side) => operandOf(side, isWide, spelling));
  return { sql: `(${left} ${operator} ${right})`, ...bounds, isWide };
}

function operandOf({ sql, constant, isWide }: Whole, widen: boolean, { wideType }: Spelling): string {
  if (constant !== undefined) return bare(constant);
  return widen && !isWide ? `${sql}::${wideType}` : sql;
}

function needsWide(largest: bigint, { widest }: Spelling): boolean {
  if (widest !== undefined && largest > widest) throw new NoSql('tooWide');
  return largest > largestNarrow;
}

function bare(value: bigint): string {
  return value < 0n ? `(${value})` : `${value}`;
}
