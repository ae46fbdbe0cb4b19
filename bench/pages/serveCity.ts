import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const program = join(import.meta.dirname, '../../e2e/serve.ts');

export interface City {
  url: string;
  stop(): Promise<void>;
}

/** The product in a process of its own: pages built anew, a fresh data folder, the demo city. */
export async function serveCity(): Promise<City> {
  const child = spawn(process.execPath, [program, String(await freePort())], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  for await (const line of createInterface(child.stdout)) {
    const [, url] = /^serving (\S+)/.exec(line) ?? [];
    if (!url) continue;
    child.stdout.resume();
    return { url, stop };
  }
  throw new Error('the server ended before it served; the lines above say why');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
