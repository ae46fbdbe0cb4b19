import { createServer } from 'node:net';
import { Problem } from '#platform/errors/pure/problem.ts';

const MOST_TRIES = 50;

/** The port itself when it is free, else the next free one. @throws Problem cli.noFreePort */
export async function freePortFrom(host: string, port: number): Promise<number> {
  for (let next = port; next < port + MOST_TRIES && next <= 65_535; next++) {
    const found = await tryPort(host, next);
    if (found !== undefined) return found;
  }
  throw new Problem('cli.noFreePort', 503, { params: { port, host } });
}

/** The port when one can listen on it (a free one for 0); undefined when somebody else does. */
function tryPort(host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
