import type { DuckDBConnection } from '@duckdb/node-api';
import { hasBit, membersOf } from '#platform/matching/pure/bits.ts';
import { sqlText } from '#platform/rules/pure/sql/sqlLiteral.ts';
import { chunkRows } from './combine.ts';
import type { DuckdbModule } from './loadDuckdb.ts';

/** The qualifying subjects of each rule, a bit for each slot, as they are to be compared with next time. */
export async function keepBits(
  connection: DuckDBConnection,
  bits: ReadonlyMap<string, Uint32Array>,
): Promise<void> {
  await connection.run('DELETE FROM kept');
  await forgetDeparted(connection, bits);
  const appender = await connection.createAppender('kept');
  for (const [rule, words] of bits) {
    appender.appendVarchar(rule);
    appender.appendBlob(new Uint8Array(words.buffer, words.byteOffset, words.byteLength));
    appender.endRow();
  }
  appender.closeSync();
}

/** Who went and stands in no kept set will never have to be named again. */
async function forgetDeparted(
  connection: DuckDBConnection,
  bits: ReadonlyMap<string, Uint32Array>,
): Promise<void> {
  const reader = await connection.runAndReadAll('SELECT slot FROM departed');
  const sets = [...bits.values()];
  const slots = reader.getRows().map(([slot]) => Number(slot));
  const forgotten = slots.filter((slot) => !sets.some((words) => hasBit(words, slot)));
  if (forgotten.length > 0)
    await connection.run(`DELETE FROM departed WHERE slot IN (${forgotten.join(', ')})`);
}

export async function readKeptBits(connection: DuckDBConnection): Promise<Map<string, Uint32Array>> {
  const reader = await connection.runAndReadAll('SELECT rule, bits FROM kept');
  const kept = new Map<string, Uint32Array>();
  for (const [rule, blob] of reader.getRows()) {
    const bytes = Uint8Array.from((blob as { bytes: Uint8Array }).bytes);
    kept.set(String(rule), new Uint32Array(bytes.buffer));
  }
  return kept;
}

/** Pairs of names, a few bytes each: `rule`, `subject`. */
export async function writePairs(
  api: DuckdbModule,
  connection: DuckDBConnection,
  path: string,
  bits: ReadonlyMap<string, Uint32Array>,
): Promise<void> {
  await connection.run('CREATE OR REPLACE TEMP TABLE pairs (rule INTEGER, slot INTEGER)');
  await connection.run('CREATE OR REPLACE TEMP TABLE rules (place INTEGER, id VARCHAR)');
  const names = await connection.createAppender('rules', 'main', 'temp');
  const pairs = await connection.createAppender('pairs', 'main', 'temp');
  const types = [api.INTEGER, api.INTEGER];
  let at = 0;
  for (const [rule, words] of bits) {
    names.appendInteger(at);
    names.appendVarchar(rule);
    names.endRow();
    let slots: number[] = [];
    const flush = () => {
      const chunk = api.DuckDBDataChunk.create(types, slots.length);
      chunk.setColumns([slots.map(() => at), slots]);
      pairs.appendDataChunk(chunk);
      slots = [];
    };
    for (const slot of membersOf(words)) if (slots.push(slot) === chunkRows) flush();
    if (slots.length > 0) flush();
    at += 1;
  }
  names.closeSync();
  pairs.closeSync();
  await connection.run(
    `COPY (SELECT rules.id AS rule, subjects.id AS subject FROM pairs JOIN rules ON rules.place = pairs.rule
      JOIN subjects ON subjects.slot = pairs.slot) TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
}
