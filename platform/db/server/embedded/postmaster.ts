import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isListed, isPostgresOf } from './processState.ts';

export interface Postmaster {
  pid: number;
  port: number;
}

/**
 * The live server of this cluster, from its postmaster.pid (pid in line 1, port in line 4).
 * Removes a file whose pid now belongs to another program or to a zombie: PostgreSQL would refuse to start
 * as long as that lasts. (Backends that outlive their server are still found, by the shared memory's key.)
 * A file whose pid is gone stays: PostgreSQL clears it itself.
 */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) {
    rmSync(file, { force: true });
    return undefined;
  }
  if (isPostgresOf(pid, cluster)) return { pid, port: Number(lines[3] ?? 0) };
  if (isListed(pid)) rmSync(file, { force: true });
  return undefined;
}
