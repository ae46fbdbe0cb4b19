import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isListed, isPostgresOf } from './processState.ts';

export interface Postmaster {
  pid: number;
  port: number;
}

/** The live server of this cluster, from its postmaster.pid (pid in line 1, port in line 4). */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = readPidFile(cluster);
  const pid = Number(lines?.[0]);
  return isPostgresOf(pid, cluster) ? { pid, port: Number(lines?.[3] ?? 0) } : undefined;
}

/**
 * Removes a postmaster.pid whose pid now belongs to another program or to a zombie: PostgreSQL would refuse to
 * start as long as that lasts. (Backends that outlive their server are still found, by the shared memory's key.)
 * A file whose pid is gone stays: PostgreSQL clears it itself. Only who starts the server may do this: another
 * process could remove the file of the server that has just been started, which would then shut itself down.
 */
export function clearPidFile(cluster: string): void {
  const lines = readPidFile(cluster);
  if (!lines) return;
  const pid = Number(lines[0]);
  const isReadable = Number.isInteger(pid) && pid > 0;
  if (isReadable && (isPostgresOf(pid, cluster) || !isListed(pid))) return;
  rmSync(fileIn(cluster), { force: true });
}

function readPidFile(cluster: string): string[] | undefined {
  try {
    return readFileSync(fileIn(cluster), 'utf8').split('\n');
  } catch {
    return undefined;
  }
}

function fileIn(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
