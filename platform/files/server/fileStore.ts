import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { UploadLimits } from '../pure/fileLimits.ts';
import { type Declared, type Inspected, judgeFile } from '../pure/judgeFile.ts';
import { inspectFile } from './inspectFile.ts';
import { receiveContent } from './receiveContent.ts';
import { type Scan, type ScanVerdict, scanForTestString } from './scan.ts';

/** Content that has come in whole and may be kept. */
export interface Received {
  /** Where it lies until it is kept. */
  path: string;
  sha256: string;
  size: number;
  mediaType: string;
  scan: Exclude<ScanVerdict, 'suspect'>;
}

/** Content that the scanner suspects, moved where nothing serves it. */
export class SuspectFile extends Error {
  readonly sha256: string;
  readonly size: number;

  constructor(content: { sha256: string; size: number }) {
    super('suspect file');
    this.sha256 = content.sha256;
    this.size = content.size;
  }
}

export interface FileStore {
  /**
   * Takes content in, whole or not at all, and looks at what it is. Follow with `keep` or `discard`.
   * @throws Problem of judgeFile, files.scanUnavailable; SuspectFile
   */
  receive(content: AsyncIterable<Uint8Array>, declared: Declared, limits: UploadLimits): Promise<Received>;
  /** Gives received content its place under its hash. The same content twice takes the room of one. */
  keep(received: Received): Promise<void>;
  discard(received: Received): Promise<void>;
  /** `receive` and `keep` in one. */
  put(content: AsyncIterable<Uint8Array>, declared: Declared, limits: UploadLimits): Promise<Received>;
  /** @throws Error ENOENT when there is no such content */
  open(sha256: string): Promise<{ stream: Readable; size: number }>;
  remove(sha256: string): Promise<void>;
  /**
   * Removes what uploads left behind that were cut off by a crash.
   * @param ageMs by the clock of the disk, which the demo does not move
   */
  removeCutOff(ageMs: number): Promise<number>;
  removeQuarantined(sha256: string): Promise<void>;
  /** Hashes of all kept content, some hundreds at a time. */
  list(): AsyncIterable<string[]>;
}

/**
 * A store in a folder: `incoming/` for what is on its way, `objects/ab/<sha256>` for content, `quarantine/`.
 * A file appears under its hash only by a rename, when all of it is on disk.
 */
export async function openFiles(folder: string, scan: Scan = scanForTestString): Promise<FileStore> {
  const incoming = path.join(folder, 'incoming');
  const objects = path.join(folder, 'objects');
  const quarantine = path.join(folder, 'quarantine');
  for (const each of [incoming, objects, quarantine]) await mkdir(each, { recursive: true, mode: 0o700 });
  const placeOf = (sha256: string) => path.join(objects, sha256.slice(0, 2), checked(sha256));

  async function receive(
    content: AsyncIterable<Uint8Array>,
    declared: Declared,
    limits: UploadLimits,
  ): Promise<Received> {
    const temporary = path.join(incoming, randomUUID());
    try {
      const received = await receiveContent(content, temporary, limits, declared.name);
      const verdict = received.size === 0 ? 'clean' : await scan(temporary);
      if (verdict === 'suspect') {
        await rename(temporary, path.join(quarantine, received.sha256));
        throw new SuspectFile(received);
      }
      if (verdict === 'unavailable' && limits.scanRequired) throw new Problem('files.scanUnavailable', 503);
      const inspected: Inspected = { ...received, ...(await inspectFile(temporary, received.size)) };
      judgeFile(inspected, declared, limits);
      return { ...received, path: temporary, mediaType: inspected.mediaType, scan: verdict };
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async function keep({ path: from, sha256 }: Received): Promise<void> {
    const place = placeOf(sha256);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    await rename(from, place);
    await syncFolder(path.dirname(place));
  }

  return {
    receive,
    keep,
    discard: (received) => rm(received.path, { force: true }),
    async put(content, declared, limits) {
      const received = await receive(content, declared, limits);
      await keep(received);
      return received;
    },
    async open(sha256) {
      const file = await open(placeOf(sha256));
      const { size } = await file.stat();
      return { stream: file.createReadStream(), size };
    },
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
    removeQuarantined: (sha256) => rm(path.join(quarantine, sha256), { force: true }),
    async removeCutOff(ageMs) {
      const files = (await readdir(incoming)).map((name) => path.join(incoming, name));
      const old = [];
      for (const file of files) if ((await ageOf(file)) > ageMs) old.push(file);
      for (const file of old) await rm(file, { force: true });
      return old.length;
    },
    async *list() {
      for (const part of await readdir(objects)) yield await readdir(path.join(objects, part));
    },
  };
}

function checked(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256 in hexadecimal');
  return sha256;
}

/** Milliseconds since a file was last written; zero when it has gone meanwhile. */
async function ageOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  return found ? Date.now() - found.mtimeMs : 0;
}

/** A rename is on disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
