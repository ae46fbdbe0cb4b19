import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fenOf, totalOf, yuanText } from './totalOf.ts';

it('adds exactly, where doubles would not', () => {
  expect(totalOf(['0.1', '0.2'])).toBe('0.30');
  expect(totalOf(['9007199254740993.01', '0.01'])).toBe('9007199254740993.02');
  expect(totalOf(['5', '-5.00'])).toBe('0.00');
});

it('gives back every amount of fen', () => {
  fc.assert(fc.property(fc.bigInt(-(10n ** 17n), 10n ** 17n), (fen) => fenOf(yuanText(fen)) === fen));
});

it.each(['', '1.234', '1e3', 'x', '1,000.00'])('refuses %j', (text) => {
  expect(() => fenOf(text)).toThrow(RangeError);
});
