import type { FileHandle } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** One entry of a zip archive's directory. */
export interface ZipEntry {
  name: string;
  method: number;
  compressedSize: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MAX_COMMENT = 0xffff;
const END_SIZE = 22;
const MAX_ENTRIES = 20_000;

/**
 * The directory of a zip archive, read from its end as every office program does. Nothing is unpacked.
 * @returns undefined when it is no whole archive: cut off, in several parts, zip64, or its directory is damaged
 */
export async function readZipDirectory(file: FileHandle, size: number): Promise<ZipEntry[] | undefined> {
  const tail = await readAt(file, Math.max(0, size - END_SIZE - MAX_COMMENT), size);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.length - end < END_SIZE || tail.readUInt32LE(end) !== END) return undefined;
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (count > MAX_ENTRIES || start + length > size) return undefined;
  const directory = await readAt(file, start, start + length);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (directory.length - at < 46 || directory.readUInt32LE(at) !== ENTRY) return undefined;
    const nameLength = directory.readUInt16LE(at + 28);
    const rest = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + rest;
  }
  return entries;
}

/**
 * The text of one small entry.
 * @returns undefined when it is larger than `limit`, damaged, or packed in a way that office programs do not use
 */
export async function readZipText(
  file: FileHandle,
  entry: ZipEntry,
  limit: number,
): Promise<string | undefined> {
  if (entry.size > limit || entry.compressedSize > limit) return undefined;
  const header = await readAt(file, entry.offset, entry.offset + 30);
  if (header.length < 30) return undefined;
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await readAt(file, start, start + entry.compressedSize);
  if (entry.method === 0) return packed.toString('utf8');
  if (entry.method !== 8) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: limit }).toString('utf8');
  } catch {
    return undefined;
  }
}

async function readAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.max(0, to - from));
  const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
  return buffer.subarray(0, bytesRead);
}
