import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
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
  const place = readPlace(folder);
  const cluster = join(place, 'cluster');
  const runAs = chooseRunAs(cluster);
  assertOurs(cluster, runAs);
  if (!runAs || canReach(place, runAs)) return { folder, place, cluster, runAs };
  if (existsSync(cluster)) {
    throw new Error(`the account with uid ${runAs.uid} cannot enter ${place}: make its parents traversable`);
  }
  const elsewhere = await makePlace(runAs);
  await writeFile(join(folder, 'location'), `${elsewhere}\n`);
  log(`database: uid ${runAs.uid} cannot enter ${folder}; the cluster is in ${elsewhere}`);
  return { folder, place: elsewhere, cluster: join(elsewhere, 'cluster'), runAs };
}

/** @throws Error when the place named by `location` is gone: an empty database must not take its stead. */
function readPlace(folder: string): string {
  const pointer = join(folder, 'location');
  if (!existsSync(pointer)) return folder;
  const place = readFileSync(pointer, 'utf8').trim();
  if (!existsSync(place)) throw new Error(`the database was in ${place}, which is gone (${pointer})`);
  return place;
}

/** A cluster copied by root is given to the server's account; another person's cluster is refused. */
function assertOurs(cluster: string, runAs: RunAs | undefined): void {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  if (owner === undefined) return;
  if (runAs && owner === 0) {
    execFileSync('chown', ['-R', `${runAs.uid}:${runAs.gid}`, cluster]);
  } else if (!runAs && process.getuid && owner !== process.getuid()) {
    throw new Error(`the database in ${cluster} belongs to uid ${owner}: run as that account or as root`);
  }
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
