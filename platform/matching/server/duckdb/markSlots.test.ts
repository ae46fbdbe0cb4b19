import fc from 'fast-check';
import { expect, test } from 'vitest';
import { membersOf, newBits } from '#platform/matching/pure/bits.ts';
import { chunkRows, chunkWords } from './combine.ts';
import { markerOf } from './markSlots.ts';

const words = fc.uint32Array({ minLength: chunkWords, maxLength: chunkWords });
const rows = fc.oneof(fc.integer({ min: 1, max: chunkRows }), fc.constant(chunkRows));

/** Row by row; what was marked before stays. */
function check(found: Uint32Array, slots: Int32Array): void {
  const bits = newBits(Math.max(...slots) + 1);
  bits.fill(1, 0, 1);
  const expected = new Set([0, ...[...membersOf(found)].flatMap((row) => slots[row] ?? [])]);
  markerOf(slots)(found, bits);
  expect(new Set(membersOf(bits))).toEqual(expected);
}

test('slots in their order are marked as each alone would be, wherever they begin', () => {
  fc.assert(
    fc.property(words, rows, fc.integer({ min: 0, max: 200 }), (found, count, first) => {
      check(
        found,
        Int32Array.from({ length: count }, (_, row) => first + row),
      );
    }),
    { numRuns: 60 },
  );
});

test('slots out of order are marked one by one', () => {
  fc.assert(
    fc.property(words, rows, (found, count) => {
      const slots = Int32Array.from({ length: count }, (_, row) => row * 3 + (row % 2));
      check(found, slots.reverse());
    }),
    { numRuns: 30 },
  );
});
