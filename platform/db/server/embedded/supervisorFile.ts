import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readProcess } from './processState.ts';

/** Which of our processes looks after the server: it restarts and stops it, the others only use it. */
export interface SupervisorFile {
  release(): void;
}

/**
 * Takes the file `supervisor` in the folder, also from a process that died holding it. Two processes that
 * take over in the same instant are told apart by reading again; PostgreSQL's own lock stands behind this.
 * @returns undefined while another live process holds it.
 */
export async function takeSupervisorFile(folder: string): Promise<SupervisorFile | undefined> {
  const file = join(folder, 'supervisor');
  const mine = `${process.pid} ${readProcess(process.pid)?.token ?? ''}`;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      await sleep(attempt === 0 ? 0 : 20);
      if (readIfThere(file) === mine) return { release: () => releaseIfMine(file, mine) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const held = readIfThere(file);
    if (held === undefined) continue;
    if (isAlive(held)) return undefined;
    moveAway(file);
  }
  return undefined;
}

/** Did a process take this folder's server and die? False for a folder that nobody has taken yet. */
export function isAbandoned(folder: string): boolean {
  const held = readIfThere(join(folder, 'supervisor'));
  return held !== undefined && !isAlive(held);
}

function isAlive(held: string): boolean {
  const [pid = '', token = ''] = held.split(/ (.*)/s);
  const found = readProcess(Number(pid));
  return found !== undefined && found.token === token;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function moveAway(file: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch {
    // Another process was faster: the loop looks again.
  }
}

function releaseIfMine(file: string, mine: string): void {
  if (readIfThere(file) === mine) rmSync(file, { force: true });
}
