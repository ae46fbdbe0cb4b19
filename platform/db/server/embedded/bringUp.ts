import { setTimeout as sleep } from 'node:timers/promises';
import { type Credentials, superuserUrl } from './credentials.ts';
import type { Home } from './home.ts';
import { choosePort } from './port.ts';
import { clearPidFile, findPostmaster, type Postmaster } from './postmaster.ts';
import { readProcess } from './processState.ts';
import { spawnPostgres, tailOfLog } from './spawnPostgres.ts';
import { waitUntilReady } from './waitUntilReady.ts';

export interface Running extends Postmaster {
  attached: boolean;
}

export interface BringUpOptions {
  home: Home;
  postgres: string;
  credentials: Credentials;
  port: number | undefined;
  settings: Record<string, string>;
  dieWithParent: boolean;
}

const attempts = 10;

// What the server says when another moment may be better; any other complaint is final.
const mayPass = /shared memory|lock file|in use/i;

/**
 * Joins the live server of the cluster or starts one. Tries again with growing pauses: after a crash the old
 * backends hold the shared memory for a moment, and a remembered port may just have been taken.
 * @throws Error with the end of the server's log.
 */
export async function bringUp(options: BringUpOptions): Promise<Running> {
  const { home, credentials } = options;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const joined = await join(options);
    if (joined) return joined;
    clearPidFile(home.cluster);
    const port = await choosePort(home.folder, options.port);
    const child = spawnPostgres(home, { ...options, port });
    let failure: Error | undefined;
    child.once('error', (error) => {
      failure = error;
    });
    const isAlive = () => !failure && child.exitCode === null && child.signalCode === null;
    if ((await waitUntilReady(superuserUrl(credentials, port), home.cluster, isAlive)) && child.pid) {
      return { pid: child.pid, port, attached: false };
    }
    if (failure) throw failure;
    if (child.exitCode !== null && !mayPass.test(tailOfLog(home.folder))) break;
    await sleep(100 * attempt);
  }
  throw new Error(`the database in ${home.cluster} does not start:\n${tailOfLog(home.folder)}`);
}

/** Joins the live server if there is one; waits for one that is still starting or recovering. */
export async function join({ home, credentials }: BringUpOptions): Promise<Running | undefined> {
  const found = findPostmaster(home.cluster);
  if (!found) return undefined;
  const isAlive = () => readProcess(found.pid) !== undefined;
  const ready = await waitUntilReady(superuserUrl(credentials, found.port), home.cluster, isAlive);
  return ready ? { ...found, attached: true } : undefined;
}
