/** Sets the bits of the slots whose rows are set in `found`; bits of rows beyond the end of the chunk are nobody's. */
export type Mark = (found: Uint32Array, bits: Uint32Array) => void;

/**
 * For the rows of a chunk, whose slots these are. After a load slots stand in their order, so that whole words
 * move; where subjects were put since, each row is marked alone.
 */
export function markerOf(slots: Int32Array): Mark {
  const rows = slots.length;
  const first = slots[0] ?? 0;
  return slots.every((slot, row) => slot === first + row)
    ? (found, bits) => markRun(found, rows, first, bits)
    : (found, bits) => markEach(found, slots, bits);
}

function markRun(found: Uint32Array, rows: number, first: number, bits: Uint32Array): void {
  const shift = first & 31;
  const words = (rows + 31) >>> 5;
  const lastWord = (rows & 31) === 0 ? 0xffffffff : 2 ** (rows & 31) - 1;
  for (let at = 0, to = first >>> 5; at < words; at++, to++) {
    const word = at === words - 1 ? found[at]! & lastWord : found[at]!;
    bits[to]! |= word << shift;
    if (shift !== 0) bits[to + 1]! |= word >>> (32 - shift);
  }
}

function markEach(found: Uint32Array, slots: Int32Array, bits: Uint32Array): void {
  const rows = slots.length;
  const words = (rows + 31) >>> 5;
  for (let at = 0; at < words; at++) {
    for (let word = found[at]!; word !== 0; word &= word - 1) {
      const row = (at << 5) + 31 - Math.clz32(word & -word);
      if (row >= rows) return;
      const slot = slots[row]!;
      bits[slot >>> 5]! |= 1 << (slot & 31);
    }
  }
}
