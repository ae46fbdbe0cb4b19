import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Problem } from '#platform/errors/pure/problem.ts';

/** A file below the data folder, by its path with forward slashes. */
export interface DataFile {
  path: string;
  mode: number;
}

/** Made again at start, or not part of what must survive. */
const leftOut = new Set(['postgres', 'backups', 'tmp', 'logs']);

/** Every file of the data folder (keys, uploaded files, whatever else is there) but the database itself. */
export async function* listDataFiles(dataFolder: string, except: string): AsyncGenerator<DataFile> {
  for (const name of (await readdir(dataFolder).catch(() => [])).sort()) {
    if (!leftOut.has(name)) yield* walk(dataFolder, join(dataFolder, name), resolve(except));
  }
}

async function* walk(root: string, path: string, except: string): AsyncGenerator<DataFile> {
  const found = await stat(path).catch(() => undefined); // swept in this moment
  if (found?.isDirectory()) {
    for (const name of (await readdir(path)).sort()) yield* walk(root, join(path, name), except);
  } else if (found?.isFile() && !resolve(path).startsWith(except)) {
    yield { path: relative(root, path).split(sep).join('/'), mode: found.mode & 0o777 };
  }
}

export function readDataFile(dataFolder: string, file: DataFile): AsyncIterable<Buffer> {
  return createReadStream(join(dataFolder, file.path), { highWaterMark: 1024 * 1024 });
}

/** Writes a file with its mode; folders are made for their owner only. @throws Problem when the path leads out. */
export async function writeDataFile(
  dataFolder: string,
  file: DataFile,
  body: AsyncIterable<Buffer>,
): Promise<void> {
  const target = resolve(dataFolder, file.path);
  if (!target.startsWith(resolve(dataFolder) + sep)) throw new Problem('db.backup.damaged', 422);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await pipeline(body, createWriteStream(target, { mode: file.mode, flags: 'wx', flush: true }));
}
