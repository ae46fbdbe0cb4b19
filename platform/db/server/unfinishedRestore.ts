import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '#platform/errors/pure/problem.ts';

/** The file that stands in a data folder while a restore runs; one that was killed leaves it there. */
export function unfinishedRestore(dataFolder: string): string {
  return join(dataFolder, 'restore-unfinished');
}

/** @throws Problem `db.restore.unfinished`: half an installation must not be used. */
export function assertNoUnfinishedRestore(dataFolder: string): void {
  if (!existsSync(unfinishedRestore(dataFolder))) return;
  throw new Problem('db.restore.unfinished', 409, { params: { folder: dataFolder } });
}
