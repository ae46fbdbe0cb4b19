import type { Exact } from '../exact/exact.ts';
import { gcd } from '../exact/gcd.ts';
import type { ArithmeticOperator } from '../tree/value.ts';
import type { Spelling } from './dialect.ts';
import {
  constantWhole,
  magnitude,
  negateWhole,
  plusWhole,
  scaleWhole,
  timesWhole,
  type Whole,
} from './whole.ts';

/**
 * A number in SQL as `n / (d * over)`: `d` is known beforehand (100 for money in fen), `over` appears with a
 * division, is positive, and NULL where the divisor is zero. `n` is NULL where the number is unknown or none.
 */
export interface SqlNumber {
  readonly n: Whole;
  readonly d: bigint;
  readonly over?: Whole | undefined;
}

export function constantNumber({ n, d }: Exact, spelling: Spelling): SqlNumber {
  const common = gcd(n, d);
  return { n: constantWhole(n / common, spelling), d: d / common };
}

export function negateNumber(a: SqlNumber, spelling: Spelling): SqlNumber {
  return { ...a, n: negateWhole(a.n, spelling) };
}

export function operateNumbers(
  operator: ArithmeticOperator,
  a: SqlNumber,
  b: SqlNumber,
  spelling: Spelling,
): SqlNumber {
  switch (operator) {
    case '+':
      return addNumbers(a, b, spelling);
    case '-':
      return addNumbers(a, negateNumber(b, spelling), spelling);
    case '*':
      return {
        n: timesWhole(a.n, b.n, spelling),
        d: a.d * b.d,
        over: product(a.over, b.over, spelling),
      };
    case '/':
      return divideNumbers(a, b, spelling);
  }
}

/** Both over their common denominator, so that the numerators alone can be compared. */
export function alignNumbers(a: SqlNumber, b: SqlNumber, spelling: Spelling): [left: Whole, right: Whole] {
  const d = commonMultiple(a.d, b.d);
  return [
    crossed(scaleWhole(a.n, d / a.d, spelling), b.over, spelling),
    crossed(scaleWhole(b.n, d / b.d, spelling), a.over, spelling),
  ];
}

export function commonMultiple(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b;
}

export function product(a: Whole | undefined, b: Whole | undefined, spelling: Spelling): Whole | undefined {
  return a === undefined ? b : crossed(a, b, spelling);
}

function addNumbers(a: SqlNumber, b: SqlNumber, spelling: Spelling): SqlNumber {
  const d = commonMultiple(a.d, b.d);
  if (a.over?.sql === b.over?.sql) {
    const [left, right] = [scaleWhole(a.n, d / a.d, spelling), scaleWhole(b.n, d / b.d, spelling)];
    return { n: plusWhole(left, right, spelling), d, over: a.over };
  }
  const [left, right] = alignNumbers(a, b, spelling);
  return { n: plusWhole(left, right, spelling), d, over: product(a.over, b.over, spelling) };
}

/** The sign of the divisor goes to the numerator. */
function divideNumbers(a: SqlNumber, b: SqlNumber, spelling: Spelling): SqlNumber {
  const common = gcd(a.d, b.d);
  const numerator = crossed(scaleWhole(a.n, b.d / common, spelling), b.over, spelling);
  const d = a.d / common;
  const divisor = b.n.constant;
  if (divisor !== undefined && divisor !== 0n) {
    const signed = divisor < 0n ? negateWhole(numerator, spelling) : numerator;
    return { n: signed, d: d * magnitude(divisor), over: a.over };
  }
  const over = product(a.over, positive(b.n), spelling);
  if (b.n.smallest >= 0n) return { n: numerator, d, over };
  const sign: Whole = {
    sql: `(CASE WHEN ${b.n.sql} < 0 THEN -1::BIGINT ELSE 1::BIGINT END)`,
    largest: 1n,
    smallest: -1n,
    isWide: false,
  };
  return { n: timesWhole(numerator, sign, spelling), d, over };
}

/** The magnitude of a divisor, NULL for zero; the divisor itself where it is always above. */
function positive(divisor: Whole): Whole {
  if (divisor.smallest > 0n) return divisor;
  const size = divisor.smallest < 0n ? `abs(${divisor.sql})` : divisor.sql;
  return { ...divisor, constant: undefined, smallest: 1n, sql: `NULLIF(${size}, 0)` };
}

function crossed(a: Whole, over: Whole | undefined, spelling: Spelling): Whole {
  return over === undefined ? a : timesWhole(a, over, spelling);
}
