import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation } from './installation.ts';

export type Victim = 'server' | 'database' | 'both';

export interface KillableServer {
  /** SIGKILL, then up again: a killed server is started anew, a killed database must come back by itself. */
  kill(victim: Victim): Promise<void>;
  /** SIGTERM. @returns the exit code */
  stop(): Promise<number | null>;
  /** For the end of a test that failed: nothing is left running. */
  abandon(): Promise<void>;
}

const program = path.join(import.meta.dirname, 'server.ts');

export async function startKillable(installation: Installation): Promise<KillableServer> {
  /** What the servers said, for whoever must find out why one did not come back. */
  const words: string[] = [];
  const lastWords = () => words.slice(-40).join('');
  let child = await begin();

  async function begin(): Promise<ChildProcess> {
    const started = spawn(process.execPath, [program], {
      env: { PATH: process.env['PATH'] ?? '', ...installation.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.stderr.on('data', (data) => words.push(String(data)));
    const ended = once(started, 'exit').then(() => {
      throw new Error(`the server ended while starting:\n${lastWords()}`);
    });
    await Promise.race([once(started.stdout, 'data'), ended]);
    ended.catch(() => {});
    return started;
  }

  async function killServer(): Promise<void> {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  function killPostmaster(): number | undefined {
    const pid = installation.postmaster();
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    return pid;
  }

  async function untilAnswers(): Promise<void> {
    for (let tries = 0; tries < 600; tries++) {
      if (child.exitCode !== null) throw new Error(`the server has ended by itself:\n${lastWords()}`);
      const health = await fetch(`${installation.url}/api/health`).catch(() => undefined);
      await health?.body?.cancel();
      if (health?.ok) return;
      await sleep(50);
    }
    throw new Error(`the server did not come back within half a minute:\n${lastWords()}`);
  }

  return {
    async kill(victim) {
      const killed = victim === 'server' ? undefined : killPostmaster();
      if (victim !== 'database') {
        await killServer();
        child = await begin();
      }
      // The server first has to notice that its database is gone: its old connections may answer once more.
      while (victim !== 'server' && child.exitCode === null) {
        if ((installation.postmaster() ?? killed) !== killed) break;
        await sleep(20);
      }
      await untilAnswers();
    },
    async stop() {
      child.kill('SIGTERM');
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
    async abandon() {
      if (child.exitCode === null && child.signalCode === null) await killServer();
      killPostmaster();
    },
  };
}
