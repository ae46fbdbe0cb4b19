import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { canReach, chooseRunAs, type RunAs } from './runAs.ts';

/** Where one embedded server lives. */
export interface Home {
  /** The folder we were given: port, passwords, log and supervisor file (ours alone). */
  folder: string;
  /** The folder that holds `cluster` (and copied binaries); the server's account can reach it. */
  place: string;
  cluster: string;
  runAs: RunAs | undefined;
}

/**
 * Makes the folder and decides where the cluster lies. As root with a folder that the server's account
 * cannot enter (a clone under /root), the cluster goes below /var/lib or the temporary folder; the file
 * `location` in the folder says where, for good.
 */
export async function prepareHome(given: string, log: (line: string) => void): Promise<Home> {
  const folder = resolve(given);
  const root = process.getuid?.() === 0;
  await mkdir(folder, { recursive: true, mode: root ? 0o711 : 0o700 });
  const pointer = join(folder, 'location');
  const place = existsSync(pointer) ? (await readFile(pointer, 'utf8')).trim() : folder;
  const runAs = chooseRunAs(join(place, 'cluster'));
  if (!runAs || canReach(place, runAs)) return { folder, place, cluster: join(place, 'cluster'), runAs };
  if (existsSync(join(place, 'cluster'))) {
    throw new Error(`the account with uid ${runAs.uid} cannot enter ${place}: make its parents traversable`);
  }
  const elsewhere = await makePlace(runAs);
  await writeFile(pointer, `${elsewhere}\n`);
  log(`database: uid ${runAs.uid} cannot enter ${folder}; the cluster is in ${elsewhere}`);
  return { folder, place: elsewhere, cluster: join(elsewhere, 'cluster'), runAs };
}

async function makePlace(runAs: RunAs): Promise<string> {
  for (const base of ['/var/lib', tmpdir()]) {
    const place = join(base, `onewindow-${randomBytes(6).toString('hex')}`);
    try {
      await mkdir(place);
      await chmod(place, 0o711);
    } catch {
      continue; // a read-only system: try the next base
    }
    if (canReach(place, runAs)) return place;
  }
  throw new Error('found no folder for the database that an unprivileged account can enter');
}
