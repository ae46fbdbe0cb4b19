import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { callbackDoor } from './callbackDoor.ts';
import { sendCallback } from './fake/sendCallback.ts';

const secret = { keyId: 'regulator', secret: 'a secret that both sides have agreed on' };

let db: TestDatabase;
let server: Server;
let url: string;
let heard: string[];
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

beforeEach(async () => {
  heard = [];
  const door = callbackDoor({
    path: '/callbacks/regulator',
    senders: [secret],
    body: z.object({ push: z.string() }),
    database: db.database,
    log: { info() {}, warn() {}, error() {} },
    handle: async (tx, { push }) => {
      expect(tx.inTransaction).toBe(true);
      if (push === 'broken') throw new Error('not today');
      heard.push(push);
      return push !== 'unknown';
    },
  });
  server = createServer(async (request, response) => {
    try {
      if (!(await door(request, response))) response.writeHead(204).end();
    } catch (error) {
      response.writeHead(error instanceof Problem ? error.status : 500).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/callbacks/regulator`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function say(body: unknown, from = secret): Promise<number[]> {
  const answers: number[] = [];
  await sendCallback({ url, answered: (status) => answers.push(status) }, from, body);
  return answers;
}

describe('callbackDoor', () => {
  it('takes a signed word', async () => {
    expect(await say({ push: 'p1' })).toEqual([200]);
    expect(heard).toEqual(['p1']);
  });

  it('does not take one signed by somebody else, or not at all', async () => {
    expect(await say({ push: 'p1' }, { ...secret, secret: 'another secret altogether' })).toEqual([401]);
    expect(await say({ push: 'p1' }, { ...secret, keyId: 'stranger' })).toEqual([401]);
    expect((await fetch(url, { method: 'POST', body: '{"push":"p1"}' })).status).toBe(401);
    expect(heard).toEqual([]);
  });

  it('refuses what it cannot read, what it does not know, and what is too long', async () => {
    expect(await say({ nothing: 1 })).toEqual([422]);
    expect(await say({ push: 'unknown' })).toEqual([404]);
    expect(await say({ push: 'x'.repeat(70_000) })).toEqual([413]);
  });

  it('lets the sender try again when we fail', async () => {
    expect(await say({ push: 'broken' })).toEqual([500, 500, 500]);
  });

  it('leaves other requests to others', async () => {
    expect((await fetch(url)).status).toBe(204);
    expect((await fetch(`${url}/else`, { method: 'POST' })).status).toBe(204);
  });
});
