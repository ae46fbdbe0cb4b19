import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { withClient } from '#platform/db/server/roles.ts';
import { type TimersDatabase, timersDatabase } from '../testing/timersDatabase.ts';
import { armTimers } from './armTimers.ts';
import { listDueTimers } from './dueTimers.ts';
import { findFailingTimers } from './findFailingTimers.ts';
import { fireDueTimers } from './fireDueTimers.ts';
import { type Fire, fireTimer } from './fireTimer.ts';
import { startTimers, type Timers } from './startTimers.ts';
import { TIMERS_ARMED, type Timer } from './timer.ts';

let db: TimersDatabase;
let now: Date;
const errors: unknown[] = [];
const children: ChildProcess[] = [];
const pollers: Timers[] = [];
const start = new Date('2026-03-02T02:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1_000);

beforeAll(async () => {
  db = await timersDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  now = start;
  errors.length = 0;
  await db.database.rows('DELETE FROM timers');
  await db.database.rows('DELETE FROM fired');
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(pollers.splice(0).map((poller) => poller.stop()));
});

const record: Fire = async (tx, { caseId, name, generation }) => {
  await tx.rows('INSERT INTO fired VALUES ($1, $2, $3, $4)', [caseId, name, generation, now]);
};
const options = (fire: Fire = record) => ({
  database: db.database,
  now: () => now,
  fire,
  onError: (error: unknown) => errors.push((error as Error).message),
});
function poll(fire: Fire = record): Timers {
  const poller = startTimers(options(fire));
  pollers.push(poller);
  return poller;
}
const timer = (caseId: string, change: Partial<Timer> = {}): Timer => ({
  caseId,
  name: 'decision/due',
  generation: 1,
  dueAt: start,
  action: { clock: 'decision' },
  ...change,
});
const arm = (...timers: Timer[]) => armTimers(db.database, timers);
const fired = () =>
  db.database.rows<{ case_id: string; generation: number; at: Date }>('SELECT * FROM fired');
const pending = () => db.database.rows<{ case_id: string }>('SELECT case_id FROM timers');
const untilFired = (count: number) =>
  vi.waitFor(async () => expect(await fired()).toHaveLength(count), { timeout: 30_000, interval: 20 });

async function oneCase(): Promise<string> {
  return (await db.newCases(1))[0]!;
}

describe('a due timer', () => {
  test('fires once with what was armed, and is gone', async () => {
    const id = await oneCase();
    await arm(timer(id));
    const seen: Timer[] = [];
    const sweep = await fireDueTimers(options(async (_tx, due) => void seen.push(due)));
    expect(sweep).toEqual({ fired: 1, skipped: 0, failed: 0 });
    expect(seen).toMatchObject([timer(id)]);
    expect(await pending()).toEqual([]);
  });

  test('fires at its moment and not before', async () => {
    const id = await oneCase();
    await arm(timer(id, { dueAt: later(60) }));
    now = later(59.999);
    expect((await fireDueTimers(options())).fired).toBe(0);
    now = later(60);
    expect((await fireDueTimers(options())).fired).toBe(1);
  });

  test('that was armed anew since it was read is left alone', async () => {
    const id = await oneCase();
    await arm(timer(id));
    const [stale] = await listDueTimers(db.database, now, undefined, 10);
    await arm(timer(id, { generation: 2, dueAt: later(60) }));
    const { fire, onError } = options();
    expect(await fireTimer(db.database, stale!, () => now, fire, onError)).toBe('skipped');
    expect(await fired()).toEqual([]);
    expect(await pending()).toHaveLength(1);
  });

  test('may arm the same name again in its own transaction', async () => {
    const id = await oneCase();
    await arm(timer(id));
    const again: Fire = async (tx, due) => {
      await record(tx, due);
      await armTimers(tx, [{ ...due, generation: due.generation + 1, dueAt: later(60) }]);
    };
    expect((await fireDueTimers(options(again))).fired).toBe(1);
    expect((await fireDueTimers(options(again))).fired).toBe(0);
    now = later(60);
    expect((await fireDueTimers(options(again))).fired).toBe(1);
    expect((await fired()).map(({ generation }) => generation)).toEqual([1, 2]);
  });

  test('holds up nothing while somebody works on its case', async () => {
    const ids = await db.newCases(30);
    await arm(...ids.map((id) => timer(id)));
    const busy = [...ids].sort().slice(0, 5);
    await db.database.transaction(async (tx) => {
      await tx.rows('SELECT id FROM cases WHERE id = ANY ($1) FOR UPDATE', [busy]);
      // A page smaller than the number of locked cases: the sweep must go on past them.
      const sweep = await fireDueTimers({ ...options(), batch: 3 });
      expect(sweep).toEqual({ fired: 25, skipped: 5, failed: 0 });
    });
    expect((await fireDueTimers(options())).fired).toBe(5);
    expect(await fired()).toHaveLength(30);
  });
});

describe('a backlog, fired in groups', () => {
  test('fires each once, and only the one that fails waits for its next try', async () => {
    const ids = await db.newCases(150);
    await arm(...ids.map((id) => timer(id)));
    const fire: Fire = async (tx, due) => {
      await record(tx, due);
      if (due.caseId === ids[70]) throw new Error('the seal service is away');
    };
    expect(await fireDueTimers(options(fire))).toEqual({ fired: 149, skipped: 0, failed: 1 });
    expect(new Set((await fired()).map(({ case_id }) => case_id)).size).toBe(149);
    expect(await fired()).toHaveLength(149);
    expect(errors).toEqual(['the seal service is away']);
    expect(await pending()).toEqual([{ case_id: ids[70] }]);
  });

  test('does not fire what one before it in the group has cancelled', async () => {
    const ids = await db.newCases(10);
    await arm(...ids.map((id) => timer(id)));
    const fire: Fire = async (tx, due) => {
      await record(tx, due);
      await tx.rows('DELETE FROM timers');
    };
    const sweep = await fireDueTimers({ ...options(fire), concurrency: 1 });
    expect(sweep).toEqual({ fired: 1, skipped: 9, failed: 0 });
    expect(await fired()).toHaveLength(1);
  });

  test('gives way to whoever holds what its effects need', async () => {
    const [held, ...ids] = await db.newCases(9);
    await arm(...ids.map((id) => timer(id)));
    const fire: Fire = async (tx, due) => {
      await record(tx, due);
      await tx.rows('UPDATE cases SET moved = moved + 1 WHERE id = $1', [held]);
    };
    let sweeping: Promise<unknown> = Promise.resolve();
    await db.database.transaction(async (tx) => {
      await tx.rows('SELECT id FROM cases WHERE id = $1 FOR UPDATE', [held]);
      sweeping = fireDueTimers({ ...options(fire), concurrency: 1 });
      // A person's command that wants a case which the group holds: it gets it, and is not the one that fails.
      await vi.waitFor(() =>
        tx.rows('SELECT id FROM cases WHERE id = ANY ($1) ORDER BY id FOR UPDATE', [ids]),
      );
    });
    expect(await sweeping).toMatchObject({ failed: 0 });
    while ((await pending()).length > 0) await fireDueTimers(options(fire));
    expect(await fired()).toHaveLength(8);
  });
});

describe('a firing that fails', () => {
  const failing: Fire = async (tx, due) => {
    await record(tx, due);
    throw new Error('the seal service is away');
  };

  test('leaves no effect, is told, can be seen, and is tried again later and later', async () => {
    const id = await oneCase();
    await arm(timer(id));
    expect(await fireDueTimers(options(failing))).toEqual({ fired: 0, skipped: 0, failed: 1 });
    expect(await fired()).toEqual([]);
    expect(errors).toEqual(['the seal service is away']);
    expect(await findFailingTimers(db.database)).toMatchObject([
      { caseId: id, attempts: 1, retryAt: later(1), lastError: 'the seal service is away' },
    ]);
    expect((await fireDueTimers(options(failing))).failed).toBe(0);
    now = later(1);
    await fireDueTimers(options(failing));
    expect(await findFailingTimers(db.database)).toMatchObject([{ attempts: 2, retryAt: later(3) }]);
    now = later(3);
    expect((await fireDueTimers(options())).fired).toBe(1);
    expect(await findFailingTimers(db.database)).toEqual([]);
  });

  test('does not hold up the others', async () => {
    const [bad, ...good] = await db.newCases(10);
    await arm(...[bad!, ...good].map((id) => timer(id)));
    const sweep = await fireDueTimers(
      options((tx, due) => (due.caseId === bad ? failing(tx, due) : record(tx, due))),
    );
    expect(sweep).toEqual({ fired: 9, skipped: 0, failed: 1 });
  });

  test('is forgotten when the timer is armed anew', async () => {
    const id = await oneCase();
    await arm(timer(id));
    await fireDueTimers(options(failing));
    await arm(timer(id, { generation: 2 }));
    expect(await findFailingTimers(db.database)).toEqual([]);
    expect((await fireDueTimers(options())).fired).toBe(1);
  });

  test('a timer without a case is a failure, not a silence', async () => {
    await arm(timer('019abcde-0000-7000-8000-000000000000'));
    expect((await fireDueTimers(options())).failed).toBe(1);
    expect(errors).toEqual(['this timer has no case']);
  });
});

describe('pollers', () => {
  test('three on one database fire each timer exactly once', async () => {
    const ids = await db.newCases(300);
    await arm(...ids.map((id) => timer(id)));
    for (let n = 0; n < 3; n++) poll();
    await untilFired(300);
    await Promise.all(pollers.splice(0).map((poller) => poller.stop()));
    const all = await fired();
    expect(all).toHaveLength(300);
    expect(new Set(all.map(({ case_id }) => case_id))).toEqual(new Set(ids));
    expect(await pending()).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('a clock that moves past the due moment wakes them within their next look', async () => {
    await arm(timer(await oneCase(), { dueAt: later(3_600) }));
    poll();
    await db.database.rows('SELECT pg_sleep(0.1)');
    expect(await fired()).toEqual([]);
    now = later(3_600);
    await untilFired(1);
  });

  test('a timer armed for now is fired by a poller that sleeps', async () => {
    const id = await oneCase();
    poll();
    await armTimers(db.database, [timer(id)], true);
    await untilFired(1);
  });

  test('one that is killed in the middle loses nothing and doubles nothing', async () => {
    const ids = await db.newCases(40);
    now = new Date();
    await arm(...ids.map((id) => timer(id)));
    const child = spawn(
      process.execPath,
      [resolve(import.meta.dirname, '../testing/hangingPoller.ts'), db.url],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    children.push(child);
    let holding = '';
    child.stdout.on('data', (data) => {
      holding += data;
    });
    await vi.waitFor(() => expect(holding).toBe('holding\n'.repeat(4)), { timeout: 30_000 });
    poll();
    poll();
    await untilFired(36);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await untilFired(40);
    expect(new Set((await fired()).map(({ case_id }) => case_id))).toEqual(new Set(ids));
  });

  test('and commands on the same cases neither deadlock nor fire an old generation', async () => {
    const ids = await db.newCases(12);
    await arm(...ids.map((id) => timer(id)));
    const stale: string[] = [];
    const check: Fire = async (tx, due) => {
      await record(tx, due);
      const { moved } = await tx.one<{ moved: number }>('SELECT moved FROM cases WHERE id = $1', [
        due.caseId,
      ]);
      if (moved + 1 !== due.generation) stale.push(`${due.caseId} ${due.generation} after ${moved} moves`);
    };
    for (let n = 0; n < 4; n++) poll(check);
    const command = (id: string) =>
      db.database.transaction(async (tx) => {
        const { moved } = await tx.one<{ moved: number }>(
          'UPDATE cases SET moved = moved + 1 WHERE id = (SELECT id FROM cases WHERE id = $1 FOR UPDATE) RETURNING moved',
          [id],
        );
        await armTimers(tx, [
          timer(id, { generation: moved + 1 }),
          timer(id, { name: 'warn/1', generation: moved + 1 }),
        ]);
      });
    const commander = async () => {
      for (let n = 0; n < 60; n++) await command(ids[Math.floor(Math.random() * ids.length)]!);
    };
    await Promise.all([commander(), commander(), commander()]);
    await vi.waitFor(async () => expect(await pending()).toEqual([]), { timeout: 30_000 });
    expect(errors).toEqual([]);
    expect(stale).toEqual([]);
    const doubled = await db.database.rows(
      'SELECT case_id FROM fired GROUP BY case_id, name, generation HAVING count(*) > 1',
    );
    expect(doubled).toEqual([]);
  });

  test('survive the loss of every connection', async () => {
    poll();
    await arm(timer(await oneCase()));
    await untilFired(1);
    await withClient(db.superuserUrl, (client) =>
      client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      ),
    );
    await vi.waitFor(async () => armTimers(db.database, [timer(await oneCase())]), { timeout: 30_000 });
    await untilFired(2);
  });

  test('listen for a wake-up, and again after their connection was lost', async () => {
    poll();
    const listeners = async () => {
      const rows = await withClient(db.superuserUrl, (client) =>
        client.query(
          `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN "${TIMERS_ARMED}"'`,
        ),
      );
      return rows.rows.map(({ pid }) => pid as number);
    };
    const first = await vi.waitFor(async () => {
      const pids = await listeners();
      expect(pids).toHaveLength(1);
      return pids[0]!;
    });
    await withClient(db.superuserUrl, (client) => client.query('SELECT pg_terminate_backend($1)', [first]));
    await vi.waitFor(
      async () => {
        const pids = await listeners();
        expect(pids).toHaveLength(1);
        expect(pids[0]).not.toBe(first);
      },
      { timeout: 30_000 },
    );
  });
});
