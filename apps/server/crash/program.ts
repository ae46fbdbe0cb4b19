import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** One process of the server, started again and again. */
export interface Program {
  /** Resolves when it is up. @throws Error with its last words when it ends before */
  start(): Promise<void>;
  /** SIGKILL; does nothing when it does not run. */
  kill(): Promise<void>;
  /** SIGTERM. @returns the exit code */
  stop(): Promise<number | null>;
  /** @throws Error with its last words when it has ended by itself */
  assertRunning(): void;
}

const file = path.join(import.meta.dirname, 'server.ts');

export function makeProgram(role: 'web' | 'worker', env: Record<string, string>): Program {
  const words: string[] = [];
  let child: ChildProcess | undefined;
  const hasEnded = () => child === undefined || child.exitCode !== null || child.signalCode !== null;
  const ended = (when: string) =>
    new Error(`the ${role} process ended ${when} (${child?.exitCode}):\n${words.slice(-40).join('')}`);

  return {
    async start() {
      const started = spawn(process.execPath, [file], {
        env: { PATH: process.env['PATH'] ?? '', ...env, ONEWINDOW_ROLES: role },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = started;
      started.stderr.on('data', (data) => words.push(String(data)));
      const up = new AbortController();
      const first = await Promise.race([
        once(started.stdout, 'data', { signal: up.signal }).then(() => 'up'),
        once(started, 'exit', { signal: up.signal }).then(() => 'ended'),
      ]);
      up.abort();
      if (first === 'ended' && started.signalCode === null) throw ended('while starting');
    },
    async kill() {
      if (!child || hasEnded()) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    async stop() {
      if (!child || hasEnded()) throw ended('before it was asked to');
      child.kill('SIGTERM');
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
    assertRunning() {
      if (hasEnded()) throw ended('by itself');
    },
  };
}
