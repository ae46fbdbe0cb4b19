import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addExact, compareExact, divideExact, multiplyExact, subtractExact } from './arithmetic.ts';
import { exactFromFen, exactFromText, isDecimalText } from './exact.ts';
import { exactText } from './exactText.ts';
import { fenFromExact, type Rounding, roundExact } from './roundExact.ts';

const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }));
const exact = decimal.map(([n, places]) => ({ n, d: 10n ** BigInt(places) }));

test.each([
  ['12', '12'],
  ['-0.030', '-0.03'],
  ['.5', '0.5'],
  ['0', '0'],
  ['-0', '0'],
  ['20000000.10', '20000000.1'],
])('%s is read exactly', (text, shown) => {
  expect(exactText(exactFromText(text))).toEqual({ text: shown, rounded: false });
});

test.each(['', '-', '.', '1e5', '1,000', '１', '1.', 'NaN', ' 1', '0x1'])(
  '%j is not a decimal number',
  (text) => {
    expect(isDecimalText(text)).toBe(false);
    expect(() => exactFromText(text)).toThrow(RangeError);
  },
);

test('a number without finite decimals is rounded and says so', () => {
  expect(exactText({ n: 2n, d: 3n })).toEqual({ text: '0.666667', rounded: true });
  expect(exactText({ n: -1n, d: 3n })).toEqual({ text: '-0.333333', rounded: true });
  expect(exactText({ n: 3n, d: 6n })).toEqual({ text: '0.5', rounded: false });
  expect(exactText({ n: 3n, d: 12n })).toEqual({ text: '0.25', rounded: false });
});

test('what doubles get wrong is right', () => {
  // 10 * 1.1 is 11.000000000000002 in doubles: a firm would lose its subsidy.
  expect(compareExact(exactFromText('11'), multiplyExact(exactFromText('10'), exactFromText('1.1')))).toBe(0);
  expect(compareExact(addExact(exactFromText('0.1'), exactFromText('0.2')), exactFromText('0.3'))).toBe(0);
});

describe('arithmetic', () => {
  test('is that of fractions', () => {
    fc.assert(
      fc.property(exact, exact, exact, (a, b, c) => {
        expect(compareExact(addExact(a, b), addExact(b, a))).toBe(0);
        expect(compareExact(subtractExact(addExact(a, b), b), a)).toBe(0);
        const spread = addExact(multiplyExact(a, b), multiplyExact(a, c));
        expect(compareExact(multiplyExact(a, addExact(b, c)), spread)).toBe(0);
        const quotient = divideExact(a, b);
        if (b.n === 0n) expect(quotient).toBeUndefined();
        else expect(compareExact(multiplyExact(quotient!, b), a)).toBe(0);
      }),
    );
  });

  test('keeps the order of whole numbers at any scale', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), fc.bigInt({ min: 1n }), (a, b, scale) => {
        const order = a < b ? -1 : a > b ? 1 : 0;
        expect(compareExact({ n: a * scale, d: scale }, { n: b, d: 1n })).toBe(order);
      }),
    );
  });

  test('decimal text is read back as the same number', () => {
    fc.assert(
      fc.property(exact, (a) => {
        expect(compareExact(exactFromText(exactText(a).text), a)).toBe(0);
      }),
    );
  });
});

test.each<[string, Rounding, bigint]>([
  ['0.005', 'halfUp', 1n],
  ['-0.005', 'halfUp', -1n],
  ['0.0049', 'halfUp', 0n],
  ['0.005', 'halfEven', 0n],
  ['0.015', 'halfEven', 2n],
  ['0.019', 'down', 1n],
  ['-0.019', 'down', -1n],
  ['0.011', 'up', 2n],
  ['-0.011', 'up', -2n],
  ['0.01', 'up', 1n],
])('%s yuan rounded %s is %s fen', (yuan, rounding, fen) => {
  expect(fenFromExact(exactFromText(yuan), rounding)).toBe(fen);
});

test('fen come back as they went', () => {
  fc.assert(
    fc.property(fc.bigInt(), (fen) => {
      expect(fenFromExact(exactFromFen(fen))).toBe(fen);
    }),
  );
  expect(roundExact({ n: 1n, d: 3n }, 0)).toBe(0n);
});
