import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type Installation, makeInstallation } from '../../apps/server/crash/installation.ts';

const program = path.join(import.meta.dirname, 'serve.ts');

export interface Product extends Installation {
  stop(): Promise<void>;
}

/** A server with a data folder of its own and the demo city without a past; what it logs is shown. */
export async function startProduct(): Promise<Product> {
  const installation = await makeInstallation({});
  const child = spawn(process.execPath, [...process.execArgv, program], {
    env: { PATH: process.env['PATH'] ?? '', ...installation.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: string[] = [];
  child.stderr.on('data', (data) => words.push(String(data)));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  if (hasEnded()) throw new Error(`the server ended before it served:\n${words.slice(-40).join('')}`);
  child.stdout.resume();
  return {
    ...installation,
    async stop() {
      if (!hasEnded()) {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        await gone;
      }
      installation.remove();
    },
  };
}
