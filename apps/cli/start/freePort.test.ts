import { createServer, type Server } from 'node:net';
import { expect, test } from 'vitest';
import { freePortFrom } from './freePort.ts';

function listen(port: number): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : port });
    });
  });
}

test('a port that is taken gives way to the next free one', async () => {
  const { server, port } = await listen(0);
  try {
    expect(await freePortFrom('127.0.0.1', port)).toBeGreaterThan(port);
  } finally {
    server.close();
  }
  await new Promise((resolve) => server.on('close', resolve));
  expect(await freePortFrom('127.0.0.1', port)).toBe(port);
});

test('zero takes any, and an address that is not ours is told', async () => {
  expect(await freePortFrom('127.0.0.1', 0)).toBeGreaterThan(0);
  await expect(freePortFrom('192.0.2.1', 8080)).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
});
