import type { Spelling } from './dialect.ts';
import { alignNumbers, commonMultiple, type SqlNumber } from './sqlNumber.ts';
import { extremeSql } from './sqlValue.ts';
import { constantWhole, scaleWhole, type Whole } from './whole.ts';

type Choose = (a: string, b: string) => string;

/** One of two numbers, brought over one denominator. */
export function chooseNumber(choose: Choose, a: SqlNumber, b: SqlNumber, spelling: Spelling): SqlNumber {
  const d = commonMultiple(a.d, b.d);
  const [left, right] = [scaleWhole(a.n, d / a.d, spelling), scaleWhole(b.n, d / b.d, spelling)];
  const n = chooseWhole(choose, left, right);
  if (a.over === undefined && b.over === undefined) return { n, d };
  if (a.over?.sql === b.over?.sql) return { n, d, over: a.over };
  const one = constantWhole(1n, spelling);
  return { n, d, over: chooseWhole(choose, a.over ?? one, b.over ?? one) };
}

/** The least or greatest; NULL as soon as one is. */
export function extremeNumber(
  kind: 'min' | 'max',
  numbers: readonly SqlNumber[],
  spelling: Spelling,
): SqlNumber {
  if (numbers.some(({ over }) => over !== undefined)) {
    return numbers.reduce((best, number) => better(kind, best, number, spelling));
  }
  const d = numbers.map((number) => number.d).reduce(commonMultiple);
  const wholes = numbers.map((number) => scaleWhole(number.n, d / number.d, spelling));
  const sql = extremeSql(
    kind,
    wholes.map((whole) => whole.sql),
  );
  return { n: { ...boundOf(wholes), sql }, d };
}

function better(kind: 'min' | 'max', a: SqlNumber, b: SqlNumber, spelling: Spelling): SqlNumber {
  const [left, right] = alignNumbers(a, b, spelling);
  const isFirst = `(${left.sql} ${kind === 'min' ? '<=' : '>='} ${right.sql})`;
  const choose: Choose = (first, second) =>
    `(CASE ${isFirst} WHEN TRUE THEN ${first} WHEN FALSE THEN ${second} END)`;
  return chooseNumber(choose, a, b, spelling);
}

function chooseWhole(choose: Choose, a: Whole, b: Whole): Whole {
  // Equal branches still wait for the condition.
  return { ...boundOf([a, b]), sql: choose(a.sql, b.sql) };
}

function boundOf(wholes: readonly Whole[]): Omit<Whole, 'sql'> {
  const largest = wholes.reduce((most, whole) => (whole.largest > most ? whole.largest : most), 0n);
  const smallest = wholes.reduce(
    (least, whole) => (whole.smallest < least ? whole.smallest : least),
    largest,
  );
  return { largest, smallest, isWide: wholes.some((whole) => whole.isWide) };
}
