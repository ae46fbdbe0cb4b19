import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from './binaries.ts';
import { type BringUpOptions, bringUp, join, type Running } from './bringUp.ts';
import { type Credentials, readCredentials, readOrMakeCredentials, superuserUrl } from './credentials.ts';
import { endPostmaster } from './endPostmaster.ts';
import { type Home, prepareHome } from './home.ts';
import { initialiseCluster } from './initialiseCluster.ts';
import { readProcess } from './processState.ts';
import { type SupervisorFile, takeSupervisorFile } from './supervisorFile.ts';

export interface EmbeddedOptions {
  folder: string;
  /** A fixed port; by default a free one, remembered in the folder. */
  port?: number;
  /** Further settings of the server, for instance `{ fsync: 'off' }` in tests. */
  settings?: Record<string, string>;
  /** Stop the server with this process even when it is killed. By default it survives and is joined again. */
  dieWithParent?: boolean;
  log?: (line: string) => void;
}

export interface EmbeddedServer {
  /** Connects to the database `postgres` as the superuser. */
  superuserUrl: string;
  credentials: Credentials;
  port: number;
  /** True when the server was already running and we joined it. */
  attached: boolean;
  /** Whether this process looks after the server; otherwise another live process does. */
  isOwner(): boolean;
  pid(): number;
  /** Called each time the server ends without being asked to, before it is started again. */
  onExit(listener: () => void): void;
  /** Ends the server cleanly when we own it; otherwise only lets go of it. */
  stop(): Promise<void>;
}

/**
 * Brings up the PostgreSQL of `folder`: makes the cluster at first, joins a server that survived us, clears
 * what a crash left behind, and starts it again when it dies while we live. One process per folder owns the
 * server; others share it.
 * @throws Error with the end of the server's log when it cannot start.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const log = options.log ?? ((line: string) => console.warn(line));
  const home = await prepareHome(options.folder, log);
  for (let waited = 0; waited < 1200; waited += 1) {
    const supervisor = await takeSupervisorFile(home.folder);
    try {
      const plan = await prepare(options, home, supervisor !== undefined);
      const running = plan && (supervisor ? await bringUp(plan) : await join(plan));
      if (plan && running) return supervise(plan, running, supervisor, log);
    } catch (error) {
      supervisor?.release();
      throw error;
    }
    // The owner may still be making the cluster, or has just been killed: look again.
    await sleep(50);
  }
  throw new Error('another process looks after the database but has not started it within a minute');
}

async function prepare(
  options: EmbeddedOptions,
  home: Home,
  owner: boolean,
): Promise<BringUpOptions | undefined> {
  const credentials = owner ? readOrMakeCredentials(home.folder) : readCredentials(home.folder);
  if (!credentials) return undefined;
  const binaries = await findBinaries(home.runAs, home.place);
  if (owner) initialiseCluster(home, binaries.initdb, credentials.superuser);
  return {
    home,
    credentials,
    postgres: binaries.postgres,
    port: options.port,
    settings: options.settings ?? {},
    dieWithParent: options.dieWithParent ?? false,
  };
}

function supervise(
  plan: BringUpOptions,
  first: Running,
  taken: SupervisorFile | undefined,
  log: (line: string) => void,
): EmbeddedServer {
  const listeners: (() => void)[] = [];
  const stopped = new AbortController();
  let running = first;
  let supervisor = taken;
  const watching = watch();

  async function watch(): Promise<void> {
    let wasAlive = true;
    let pause = 100;
    while (!stopped.signal.aborted) {
      await sleep(pause, undefined, { ref: false, signal: stopped.signal }).catch(() => {});
      if (stopped.signal.aborted) return;
      // The owner may have gone and left the server to us.
      supervisor ??= await takeSupervisorFile(plan.home.folder);
      const alive = readProcess(running.pid) !== undefined;
      if (wasAlive && !alive) for (const listener of listeners) listener();
      wasAlive = alive;
      if (alive) continue;
      const again = await (supervisor ? startAgain() : join(plan));
      if (again) running = again;
      wasAlive = again !== undefined;
      pause = again || !supervisor ? 100 : Math.min(pause * 2, 10_000);
    }
  }

  async function startAgain(): Promise<Running | undefined> {
    log('database: the server ended without being asked to; starting it again');
    try {
      return await bringUp({ ...plan, port: running.port });
    } catch (error) {
      log(`database: ${(error as Error).message}`);
      return undefined;
    }
  }

  return {
    superuserUrl: superuserUrl(plan.credentials, first.port),
    credentials: plan.credentials,
    port: first.port,
    attached: first.attached,
    isOwner: () => supervisor !== undefined,
    pid: () => running.pid,
    onExit: (listener) => {
      listeners.push(listener);
    },
    async stop() {
      stopped.abort();
      await watching;
      if (supervisor) await endPostmaster(running.pid);
      supervisor?.release();
      supervisor = undefined;
    },
  };
}
