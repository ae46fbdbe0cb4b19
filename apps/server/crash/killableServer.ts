import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '#platform/db/server/database.ts';
import { readProcess } from '#platform/db/server/embedded/processState.ts';
import type { Chance } from '../demo/chance.ts';
import type { Installation } from './installation.ts';
import type { Victim } from './killPlan.ts';
import { makeProgram } from './program.ts';

export interface KillableServer {
  /** SIGKILL, then up again: our processes are started anew, a killed database must come back by itself. */
  kill(victim: Victim, aside: Database): Promise<void>;
  /** SIGTERM to both. @returns the exit codes */
  stop(): Promise<(number | null)[]>;
  /** For the end of a test that failed: nothing is left running. */
  abandon(): Promise<void>;
}

/** A process needs about so long to come up; it is killed anywhere in between. */
const LONGEST_START_MS = 1_200;
const PATIENCE_MS = 60_000;
const PAUSE_MS = 20;
/** Whoever is in the middle of something goes first. */
const BACKENDS = `SELECT pid FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND usename = current_user AND pid <> pg_backend_pid()
  ORDER BY xact_start IS NULL, random() LIMIT 1`;

/** The real server as two processes, web and worker, on one embedded database. */
export async function startKillable(installation: Installation, chance: Chance): Promise<KillableServer> {
  const web = makeProgram('web', installation.env);
  const worker = makeProgram('worker', installation.env);
  await web.start();
  await worker.start();

  async function killStarting(): Promise<void> {
    const program = chance.pick([web, worker]);
    await program.kill();
    const starting = program.start();
    await Promise.race([starting, sleep(chance.below(LONGEST_START_MS))]);
    await program.kill();
    await starting;
    await program.start();
  }

  function killPostmaster(): void {
    const pid = installation.postmaster();
    if (pid === undefined) throw new Error('there is no database server to kill');
    process.kill(pid, 'SIGKILL');
    killed = pid;
  }

  /** PostgreSQL then throws out everybody and recovers, as after a crash. */
  async function killBackend(aside: Database): Promise<void> {
    const { pid } = await aside.one<{ pid: number }>(BACKENDS);
    process.kill(pid, 'SIGKILL');
    await until('the killed backend is gone', async () => readProcess(pid) === undefined);
  }

  let killed: number | undefined;
  const ways: Record<Victim, (aside: Database) => Promise<void>> = {
    async web() {
      await web.kill();
      await web.start();
    },
    async worker() {
      await worker.kill();
      await worker.start();
    },
    starting: killStarting,
    async database() {
      killPostmaster();
    },
    backend: killBackend,
    async everything() {
      killPostmaster();
      await Promise.all([web.kill(), worker.kill()]);
      await Promise.all([web.start(), worker.start()]);
    },
  };

  /** The old connections may answer once more, so the database has to be another one first. */
  async function isUp(aside: Database): Promise<boolean> {
    web.assertRunning();
    worker.assertRunning();
    const postmaster = installation.postmaster();
    if (postmaster === undefined || postmaster === killed) return false;
    const health = await fetch(`${installation.url}/api/health`).catch(() => undefined);
    await health?.body?.cancel();
    const answers = await aside.rows('SELECT 1').then(Boolean, () => false);
    return answers && health?.ok === true;
  }

  return {
    async kill(victim, aside) {
      await ways[victim](aside);
      await until(`the server is up again without its ${victim}`, () => isUp(aside));
    },
    stop: () => Promise.all([web.stop(), worker.stop()]),
    async abandon() {
      await Promise.all([web.kill(), worker.kill()]);
      if (installation.postmaster() !== undefined) killPostmaster();
    },
  };
}

/** @throws Error after a minute */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const start = performance.now(); performance.now() - start < PATIENCE_MS; await sleep(PAUSE_MS)) {
    if (await isSo()) return;
  }
  throw new Error(`waited a minute until ${what}`);
}
