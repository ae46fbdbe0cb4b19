import { z } from 'zod';
import { Problem } from '#platform/errors/pure/problem.ts';
import { ByteReader } from './byteReader.ts';

/** What a backup holds, in this order: one manifest, the tables, the files, one end. */
export const EntryHeader = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('manifest'),
    createdAt: z.string(),
    migrations: z.array(z.object({ name: z.string(), sha256: z.string(), text: z.string() })),
    tables: z.array(z.string()),
  }),
  z.object({ kind: z.literal('table'), table: z.string(), columns: z.array(z.string()) }),
  z.object({ kind: z.literal('file'), path: z.string(), mode: z.number().int() }),
  z.object({
    kind: z.literal('end'),
    rows: z.record(z.string(), z.number().int()),
    files: z.number().int(),
    sequences: z.array(z.object({ name: z.string(), last: z.string(), isCalled: z.boolean() })),
  }),
]);
export type EntryHeader = z.infer<typeof EntryHeader>;

export interface Entry {
  header: EntryHeader;
  /** Must be read to its end before the next entry. */
  body: AsyncIterable<Buffer>;
}

const mostFrame = 1024 * 1024 * 1024;

/** One entry as frames: length (4 bytes) and bytes; the header first, then the body, then a frame of length 0. */
export async function* writeEntry(header: EntryHeader, body?: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield frame(Buffer.from(JSON.stringify(header)));
  if (body) for await (const chunk of body) if (chunk.length > 0) yield frame(chunk);
  yield length(0);
}

/** @throws Problem `db.backup.damaged` when the frames do not fit. */
export async function* readEntries(source: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const reader = new ByteReader(source);
  while (!(await reader.isAtEnd())) {
    const header = EntryHeader.parse(JSON.parse((await readFrame(reader)).toString('utf8')));
    yield { header, body: readBody(reader) };
  }
}

async function* readBody(reader: ByteReader): AsyncGenerator<Buffer> {
  for (;;) {
    const chunk = await readFrame(reader);
    if (chunk.length === 0) return;
    yield chunk;
  }
}

async function readFrame(reader: ByteReader): Promise<Buffer> {
  const size = (await exactly(reader, 4)).readUInt32BE();
  if (size > mostFrame) throw new Problem('db.backup.damaged', 422);
  return exactly(reader, size);
}

async function exactly(reader: ByteReader, size: number): Promise<Buffer> {
  const bytes = await reader.takeUpTo(size);
  if (bytes.length !== size) throw new Problem('db.backup.damaged', 422);
  return bytes;
}

function frame(chunk: Buffer): Buffer {
  return Buffer.concat([length(chunk.length), chunk]);
}

function length(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
