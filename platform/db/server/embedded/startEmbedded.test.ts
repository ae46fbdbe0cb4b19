import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../database.ts';
import { withClient } from '../roles.ts';
import { readProcess } from './processState.ts';
import { canReach, chooseRunAs } from './runAs.ts';
import { type EmbeddedServer, startEmbedded } from './startEmbedded.ts';

interface Held {
  superuserUrl: string;
  port: number;
  attached: boolean;
  owner: boolean;
  pid: number;
}

const isRoot = process.getuid?.() === 0;

describe('embedded server', () => {
  let folder: string;
  const servers: EmbeddedServer[] = [];
  const children: ChildProcessByStdio<null, Readable, null>[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onewindow-embedded-'));
    chmodSync(folder, 0o711);
  });

  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    // Whoever is left: become the owner and end it.
    for (const server of servers.splice(0)) await server.stop();
    if (existsSync(join(folder, 'cluster/postmaster.pid'))) await (await startEmbedded({ folder })).stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts on loopback with a password kept to its owner, and stops cleanly', async () => {
    const server = await start();
    expect([server.attached, server.isOwner()]).toEqual([false, true]);
    expect(await ask(server.superuserUrl, 'SHOW listen_addresses')).toBe('127.0.0.1');
    expect(await ask(server.superuserUrl, 'SHOW data_checksums')).toBe('on');
    expect(await ask(server.superuserUrl, 'SELECT datlocale FROM pg_database LIMIT 1')).toBe('C.UTF-8');
    expect(statSync(join(folder, 'credentials.json')).mode & 0o777).toBe(0o600);
    const wrong = server.superuserUrl.replace(server.credentials.superuser, 'guess');
    await expect(ask(wrong, 'SELECT 1')).rejects.toThrow(/password authentication failed/);

    await server.stop();
    expect(readProcess(server.pid())).toBeUndefined();
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain('database system is shut down');
    expect((await start()).port).toBe(server.port);
  });

  it('joins the server that outlived a killed parent, with what was committed', async () => {
    const before = await hold();
    await ask(before.superuserUrl, 'CREATE TABLE kept AS SELECT 7 AS n');
    await kill(children[0]!);
    expect(readProcess(before.pid)).toBeDefined();

    const server = await start();
    expect([server.attached, server.isOwner(), server.port]).toEqual([true, true, before.port]);
    expect(server.pid()).toBe(before.pid);
    expect(await ask(server.superuserUrl, 'SELECT n FROM kept')).toBe(7);
    await server.stop();
    expect(readProcess(before.pid)).toBeUndefined();
  });

  it('starts the server again when it is killed under us; the pool goes on', async () => {
    const server = await start();
    const database = openDatabase(server.superuserUrl);
    await database.rows('CREATE TABLE kept AS SELECT 7 AS n');
    const ends: number[] = [];
    server.onExit(() => ends.push(server.pid()));
    const first = server.pid();
    process.kill(first, 'SIGKILL');
    const kept = await eventually(() => database.one<{ n: number }>('SELECT n FROM kept'));
    await eventually(async () => expect(server.pid()).not.toBe(first));
    expect(kept).toEqual({ n: 7 });
    expect(ends).toEqual([first]);
    expect((await database.one<{ port: string }>('SHOW port')).port).toBe(String(server.port));
    await database.close();
  });

  it('recovers when the parent and the server are killed together', async () => {
    const before = await hold();
    await ask(before.superuserUrl, 'CREATE TABLE kept AS SELECT 7 AS n');
    children[0]!.kill('SIGKILL');
    process.kill(before.pid, 'SIGKILL');
    const server = await start();
    expect(server.attached).toBe(false);
    expect(await ask(server.superuserUrl, 'SELECT n FROM kept')).toBe(7);
  });

  it('loses no acknowledged commit when both are killed under writing clients', async () => {
    let acknowledged = 0;
    const before = await hold();
    await ask(before.superuserUrl, 'CREATE TABLE kept (n int PRIMARY KEY)');
    const client = new pg.Client(before.superuserUrl);
    client.on('error', () => {});
    await client.connect();
    const writing = (async () => {
      for (let n = 1; ; n += 1) {
        await client.query('INSERT INTO kept VALUES ($1)', [n]);
        acknowledged = n;
        if (n === 200) {
          children[0]!.kill('SIGKILL');
          process.kill(before.pid, 'SIGKILL');
        }
      }
    })();
    await expect(writing).rejects.toThrow();
    const server = await start();
    const found = Number(await ask(server.superuserUrl, 'SELECT count(*) FROM kept'));
    expect(acknowledged).toBeGreaterThanOrEqual(200);
    expect(found).toBeGreaterThanOrEqual(acknowledged);
    expect(Number(await ask(server.superuserUrl, 'SELECT max(n) FROM kept'))).toBe(found);
  });

  it('clears a pid file whose pid is gone, is a zombie, or is another program', async () => {
    const first = await start();
    await first.stop();
    const pidFile = join(folder, 'cluster/postmaster.pid');
    const runAs = chooseRunAs(join(folder, 'cluster'));

    const gone = spawn('true');
    await once(gone, 'exit');
    const sleeper = spawn('sleep', ['600'], { ...runAs });
    // sh starts a child and then becomes a sleep, which never collects the child.
    const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 600'], { ...runAs });
    const [zombie] = (await once(parent.stdout, 'data')) as [Buffer];
    try {
      for (const pid of [gone.pid, sleeper.pid, Number(String(zombie))]) {
        writeFileSync(pidFile, `${pid}\n${join(folder, 'cluster')}\n1700000000\n1\n\n127.0.0.1\n\nready\n`);
        const server = await start();
        expect(server.attached).toBe(false);
        await server.stop();
      }
    } finally {
      sleeper.kill();
      parent.kill();
    }
  });

  it('lets a second process use the server without taking it away', async () => {
    const held = await hold();
    const guest = await start();
    expect([guest.attached, guest.isOwner(), guest.port]).toEqual([true, false, held.port]);
    await guest.stop();
    expect(await ask(held.superuserUrl, 'SELECT 1 AS one')).toBe(1);

    children[0]!.kill('SIGTERM');
    await once(children[0]!, 'exit');
    expect(readProcess(held.pid)).toBeUndefined();
  });

  it('leaves the server to another process when its owner is killed', async () => {
    const held = await hold();
    const guest = await start();
    await kill(children[0]!);
    await eventually(async () => expect(guest.isOwner()).toBe(true));
    process.kill(held.pid, 'SIGKILL');
    await eventually(async () => expect(guest.pid()).not.toBe(held.pid));
    expect(await eventually(() => ask(guest.superuserUrl, 'SELECT 1 AS one'))).toBe(1);
  });

  it('lets only one of several that start at once own the server', async () => {
    const all = await Promise.all([hold(), hold(), hold()]);
    expect(all.filter((held) => held.owner)).toHaveLength(1);
    expect(new Set(all.map((held) => held.pid)).size).toBe(1);
  });

  it('takes another port when the remembered one is taken', async () => {
    const first = await start();
    await first.stop();
    const intruder = createServer().listen(first.port, '127.0.0.1');
    await once(intruder, 'listening');
    const second = await start();
    expect(second.port).not.toBe(first.port);
    intruder.close();
  });

  it('says what the server says when it cannot start', async () => {
    await (await start()).stop();
    writeFileSync(join(folder, 'cluster/postgresql.auto.conf'), 'shared_buffers = nonsense\n');
    await expect(start()).rejects.toThrow(/invalid value for parameter "shared_buffers"/);
  });

  if (isRoot) {
    it('as root, puts the cluster where its account can go when the folder is closed to it', async () => {
      const closed = join(folder, 'closed');
      mkdirSync(closed, { mode: 0o700 });
      const lines: string[] = [];
      const data = join(closed, 'data');
      const first = await startEmbedded({ folder: data, log: (line) => lines.push(line) });
      const place = readFileSync(join(data, 'location'), 'utf8').trim();
      try {
        expect(lines.join()).toContain(place);
        expect(statSync(join(place, 'cluster')).mode & 0o777).toBe(0o700);
        await ask(first.superuserUrl, 'CREATE TABLE kept AS SELECT 7 AS n');
        await first.stop();
        const second = await startEmbedded({ folder: data, log: (line) => lines.push(line) });
        expect(await ask(second.superuserUrl, 'SELECT n FROM kept')).toBe(7);
        await second.stop();
        expect(lines).toHaveLength(1);
      } finally {
        rmSync(place, { recursive: true, force: true });
      }
      await expect(startEmbedded({ folder: data })).rejects.toThrow(/which is gone/);
    });
  }

  // An ordinary account can only run us where it can reach us, so not in a clone under /root.
  const account = chooseRunAs('');
  if (account && canReach(process.execPath, account) && canReach(import.meta.dirname, account)) {
    it('runs for an ordinary account too', async () => {
      const own = join(folder, 'own');
      mkdirSync(own);
      chownSync(own, account.uid, account.gid);
      const held = await hold(join(own, 'data'), account);
      expect(await ask(held.superuserUrl, 'SELECT 1 AS one')).toBe(1);
      children[0]!.kill('SIGTERM');
      await once(children[0]!, 'exit');
      expect(readProcess(held.pid)).toBeUndefined();
    });
  }

  async function start(): Promise<EmbeddedServer> {
    const server = await startEmbedded({ folder, log: () => {} });
    servers.push(server);
    return server;
  }

  async function hold(where = folder, account: { uid?: number; gid?: number } = {}): Promise<Held> {
    const program = join(import.meta.dirname, 'holdServer.ts');
    const child = spawn(process.execPath, [program, where], {
      ...account,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return JSON.parse(String(line)) as Held;
  }
});

async function kill(child: ChildProcessByStdio<null, Readable, null>): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function ask(url: string, query: string): Promise<unknown> {
  return withClient(url, async (client) => Object.values((await client.query(query)).rows[0] ?? {})[0]);
}

async function eventually<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 200) throw error;
      await sleep(50);
    }
  }
}
