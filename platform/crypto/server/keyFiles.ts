import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where keys are: the folder of this installation, and the one given from outside, which is only read. */
export interface KeyFolders {
  own: string;
  outside?: string;
}

/** Makes the folder if it is missing and closes it to everyone but the owner. */
export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
}

/**
 * The content of a key file: from outside if it is there, else from the own folder, where `make` writes it the
 * first time. Two processes that start together end with the same content.
 */
export async function readOrMake(
  folders: KeyFolders,
  name: string,
  make: () => Promise<string | Uint8Array> | string | Uint8Array,
): Promise<Buffer> {
  const given = folders.outside && (await readIfThere(join(folders.outside, name)));
  if (given) return given;
  const path = join(folders.own, name);
  const there = await readIfThere(path);
  if (there) {
    // A copy or a restore may have widened the rights.
    if (((await stat(path)).mode & 0o077) !== 0) await chmod(path, 0o600);
    return there;
  }
  const draft = await writeDraft(path, await make());
  try {
    // Unlike a rename, a link does not replace what another process made in the meantime.
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(path);
}

/** Replaces a key file of the own folder in one step. */
export async function replaceFile(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  await rename(await writeDraft(path, content), path);
}

export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeDraft(path: string, content: string | Uint8Array): Promise<string> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.draft`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  return draft;
}
