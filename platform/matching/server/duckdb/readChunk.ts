import type { DuckDBDataChunk } from '@duckdb/node-api';
import { chunkRows, chunkWords, type Outcomes } from './combine.ts';
import type { RawVectors } from './loadDuckdb.ts';

const bytesOfValidity = chunkWords * 4;
/** A chunk that is not full is read through these, so that no word reaches beyond its memory. */
const shortData = new Uint8Array(chunkRows);
const shortValidity = new Uint8Array(bytesOfValidity);

/** Reads a column of truth values into bits: a byte of 0 or 1 for each row, and a bit that says it is not NULL. */
export function readTruth(
  raw: RawVectors,
  chunk: DuckDBDataChunk,
  column: number,
  rows: number,
  { yes, no }: Outcomes,
): void {
  const vector = raw.data_chunk_get_vector(chunk.chunk, column);
  const isFull = rows === chunkRows;
  let data = raw.vector_get_data(vector, rows);
  let validity = raw.vector_get_validity(vector, isFull ? bytesOfValidity : ((rows + 63) >>> 6) << 3);
  if (!isFull) {
    shortData.set(data);
    data = shortData;
    if (validity !== null) shortValidity.set(validity);
    validity &&= shortValidity;
  }
  const bytes = new Uint32Array(data.buffer, data.byteOffset, chunkWords * 8);
  const valid = validity && new Uint32Array(validity.buffer, validity.byteOffset, chunkWords);
  const words = (rows + 31) >>> 5;
  for (let word = 0, at = 0; word < words; word++, at += 8) {
    const bits =
      fourBits(bytes[at]!) |
      (fourBits(bytes[at + 1]!) << 4) |
      (fourBits(bytes[at + 2]!) << 8) |
      (fourBits(bytes[at + 3]!) << 12) |
      (fourBits(bytes[at + 4]!) << 16) |
      (fourBits(bytes[at + 5]!) << 20) |
      (fourBits(bytes[at + 6]!) << 24) |
      (fourBits(bytes[at + 7]!) << 28);
    const known = valid ? valid[word]! : 0xffffffff;
    yes[word] = bits & known;
    no[word] = ~bits & known;
  }
}

/** Four truth values as four bits, by one multiplication that moves each to its place. A NULL's byte may hold anything. */
function fourBits(bytes: number): number {
  return Math.imul(bytes & 0x01010101, 0x10204080) >>> 28;
}

/** The slots of a chunk's rows; a copy, which outlives the chunk. */
export function readSlots(raw: RawVectors, chunk: DuckDBDataChunk, rows: number): Int32Array {
  const data = raw.vector_get_data(raw.data_chunk_get_vector(chunk.chunk, 0), rows * 4);
  return new Int32Array(data.buffer, data.byteOffset, rows).slice();
}
