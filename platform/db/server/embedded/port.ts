import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The port this folder used before if it is free, else a new free one, remembered. `fixed` always wins. */
export async function choosePort(folder: string, fixed?: number): Promise<number> {
  if (fixed) return fixed;
  const file = join(folder, 'port');
  const before = readPort(file);
  if (before && (await isFree(before))) return before;
  const fresh = await freePort();
  writeFileSync(file, `${fresh}\n`);
  return fresh;
}

function readPort(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

async function isFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

export async function freePort(): Promise<number> {
  return listenOnce(0);
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
