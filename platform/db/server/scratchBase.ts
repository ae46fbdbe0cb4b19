import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
/** A few hundred databases pass through a run, two or three at a time; the rest is the server's log of writes. */
const ROOM_BYTES = 6 * 2 ** 30;

/**
 * Where to put what is thrown away after use: in memory where the system offers that and it has room, otherwise
 * the folder for temporary files. A database is a thousand small files, and ext4 takes most of a second to make
 * them soon after as many were removed (it looks past each number of a file removed in the last seconds); memory
 * takes a twentieth of that.
 */
export function scratchBase(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ROOM_BYTES ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
