import { setTimeout as sleep } from 'node:timers/promises';
import { readProcess } from './processState.ts';

const patienceMs = 30_000;

/** Fast shutdown (SIGINT: sessions are ended, a checkpoint is written); SIGQUIT if that takes over 30 s. */
export async function endPostmaster(pid: number): Promise<void> {
  const before = readProcess(pid);
  if (!before) return;
  signal(pid, 'SIGINT');
  const isSame = () => readProcess(pid)?.token === before.token;
  for (let waited = 0; isSame(); waited += 10) {
    if (waited === patienceMs) signal(pid, 'SIGQUIT');
    await sleep(10);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
