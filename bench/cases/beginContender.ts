import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { URLS, type Window, type WindowResult } from './contender.ts';
import type { DurableServer } from './openDurable.ts';
import { postgresCpu } from './postgresCpu.ts';
import type { Measured } from './summarise.ts';

export interface RunningContender {
  name: string;
  measure(window: Window): Promise<Measured>;
  end(): Promise<void>;
}

const program = join(import.meta.dirname, 'contender.ts');

/** Starts a contender in a process of its own and waits until it is ready for its windows. */
export async function beginContender(
  name: string,
  server: Pick<DurableServer, 'urls' | 'pid'>,
): Promise<RunningContender> {
  const env = { ...process.env, [URLS]: JSON.stringify(server.urls) };
  const child = fork(program, [name], { env });
  await answer(child);
  return {
    name,
    async measure(window) {
      const before = postgresCpu(server.pid());
      child.send(window);
      const result = await answer<WindowResult>(child);
      const after = postgresCpu(server.pid());
      return { ...result, postgresCpu: (after ?? 0) - (before ?? 0) };
    },
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.send('end');
      await once(child, 'exit');
    },
  };
}

/** The next message. @throws Error when the process ends instead */
async function answer<T>(child: ChildProcess): Promise<T> {
  const stop = new AbortController();
  try {
    const ended = once(child, 'exit', { signal: stop.signal }).then(([code]) => {
      throw new Error(`a contender ended with ${code}; the lines above say why`);
    });
    const [message] = await Promise.race([once(child, 'message', { signal: stop.signal }), ended]);
    return message as T;
  } finally {
    stop.abort();
  }
}
