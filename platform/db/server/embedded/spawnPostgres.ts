import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.ts';

export interface SpawnOptions {
  postgres: string;
  port: number;
  settings: Record<string, string>;
  /** Let the kernel stop the server when this process dies (Linux with setpriv): for tests. */
  dieWithParent: boolean;
}

const largestLog = 10 * 1024 * 1024;

/**
 * Starts the postgres program on loopback only, in a session of its own (a Ctrl-C at the terminal must not
 * reach it before we have finished), writing to `postgres.log`: a pipe would break when we are killed.
 */
export function spawnPostgres(home: Home, options: SpawnOptions): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    cluster_name: 'onewindow',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...options.settings,
  };
  const args = ['-D', home.cluster, '-p', String(options.port)];
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
  const log = openLog(home.folder);
  try {
    const [program, programArgs] = options.dieWithParent
      ? ['setpriv', ['--pdeathsig', 'QUIT', options.postgres, ...args]]
      : [options.postgres, args];
    const child = spawn(program, programArgs, {
      ...home.runAs,
      cwd: '/',
      env: { PATH: process.env['PATH'] ?? '' },
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

function openLog(folder: string): number {
  const file = join(folder, 'postgres.log');
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLog) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** The end of the server's log, to tell a person why it did not start. */
export function tailOfLog(folder: string): string {
  return readFileSync(join(folder, 'postgres.log'), 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}
