import type { DuckDBConnection } from '@duckdb/node-api';
import { countBits } from '#platform/matching/pure/bits.ts';
import type { OutcomeSink } from '../outcomeBits.ts';
import type { WrittenRules } from '../writeRules.ts';
import { chunkWords, combinerOf, newOutcomes } from './combine.ts';
import type { RawVectors } from './loadDuckdb.ts';
import { markerOf } from './markSlots.ts';
import { readSlots, readTruth } from './readChunk.ts';

/**
 * Every rule over every subject. DuckDB answers each distinct predicate once, on all cores and exactly; its
 * chunks stream in while this thread joins the predicates into rules, 32 subjects at a time. Joining in SQL
 * costs several times more, because DuckDB spends a byte and a branch on each of a hundred million verdicts.
 */
export async function decideInDuckdb(
  raw: RawVectors,
  connection: DuckDBConnection,
  { predicates, programs }: WrittenRules,
  sink: OutcomeSink,
): Promise<void> {
  const combiners = programs.map(combinerOf);
  const outcomes = predicates.map(newOutcomes);
  const unknown = new Uint32Array(chunkWords);
  const result = await connection.stream(`SELECT slot, ${predicates.join(', ')} FROM subjects`);
  let fetched = result.fetchChunk();
  for (;;) {
    const chunk = await fetched;
    const rows = chunk?.rowCount ?? 0;
    if (chunk === null || rows === 0) break;
    // The next is on its way while this one is read.
    fetched = result.fetchChunk();
    fetched.catch(() => {});
    const mark = markerOf(readSlots(raw, chunk, rows));
    for (let at = 0; at < outcomes.length; at++) readTruth(raw, chunk, at + 1, rows, outcomes[at]!);
    // The vectors' memory is the chunk's, which must not be collected before they are read.
    if (chunk.rowCount !== rows) throw new Error('a chunk changed while it was read');
    for (let at = 0; at < combiners.length; at++) {
      const { yes, no } = combiners[at]!(outcomes);
      mark(yes, sink.true[at]!);
      sink.countUnknown(at, findUnknown(yes, no, rows, unknown));
      if (sink.unknown) mark(unknown, sink.unknown[at]!);
    }
  }
}

/** What is neither true nor false, and how many; rows beyond the end of a short chunk are nobody. */
function findUnknown(yes: Uint32Array, no: Uint32Array, rows: number, unknown: Uint32Array): number {
  let any = 0;
  for (let word = 0; word < chunkWords; word++) {
    const open = ~(yes[word]! | no[word]!);
    unknown[word] = open;
    any |= open;
  }
  if (any === 0) return 0;
  if (rows < unknown.length * 32) {
    const word = rows >>> 5;
    unknown[word]! &= 2 ** (rows & 31) - 1;
    unknown.fill(0, word + 1);
  }
  return countBits(unknown);
}
