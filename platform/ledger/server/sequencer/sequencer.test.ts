import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#platform/crypto/pure/newId.ts';
import type { Database, Tx } from '#platform/db/server/database.ts';
import { type LedgerFixture, ledgerFixture } from '../../testing/ledgerFixture.ts';
import { readLag } from '../readLag.ts';
import { verifyLedger } from '../verify/verifyLedger.ts';
import { sequenceOnce } from './sequenceOnce.ts';
import { startSequencer } from './startSequencer.ts';

let ledger: LedgerFixture;
beforeEach(async () => {
  ledger = await ledgerFixture();
  // A cut connection tells its client too; unheard, that would end the process.
  ledger.database.pool.on('connect', (client) => client.on('error', () => {}));
});
afterEach(() => ledger.close());

const state = () =>
  ledger.database.one<{ leaves: number; last: number | null; queued: number; nodes: number; heads: number }>(
    `SELECT (SELECT count(*) FROM ledger_leaves) AS leaves, (SELECT max(leaf_index) FROM ledger_leaves) AS last,
       (SELECT count(*) FROM ledger_queue) AS queued, (SELECT count(*) FROM ledger_nodes) AS nodes,
       (SELECT count(*) FROM ledger_checkpoints) AS heads`,
  );

/** Actions that only the ledger's own tables need: much quicker than recording each. */
async function queueMany(count: number): Promise<void> {
  await ledger.database.rows(
    `INSERT INTO ledger_queue (action_id, hash)
     SELECT gen_random_uuid(), sha256(int8send(i)) FROM generate_series(1, $1::bigint) AS i`,
    [count],
  );
}

/** A database whose connection the server cuts as soon as the named statement would run. */
function cutAt(statement: string, database: Database): Database {
  return {
    ...database,
    transaction: (work) =>
      database.transaction((tx) => {
        const cutting: Tx = {
          ...tx,
          async rows(asked, values) {
            if (typeof asked !== 'string' && asked.name === statement) {
              const { pid } = await tx.one<{ pid: number }>('SELECT pg_backend_pid() AS pid');
              await database.rows('SELECT pg_terminate_backend($1, 5000)', [pid]);
            }
            return tx.rows(asked, values);
          },
        };
        return work(cutting);
      }),
  };
}

describe('sequenceOnce', () => {
  it('numbers queued actions in order, without gaps, and publishes a head only when the tree grew', async () => {
    const records = [];
    for (let i = 0; i < 7; i++) records.push(await ledger.record());
    const { sequenced, head } = await ledger.sequence();
    expect(sequenced).toBe(7);
    expect(head).toMatchObject({ size: 7, previous: 0, origin: 'onewindow.test/ledger' });
    const leaves = await ledger.database.rows(
      'SELECT leaf_index, action_id FROM ledger_leaves ORDER BY leaf_index',
    );
    expect(leaves).toEqual(records.map((record, i) => ({ leaf_index: i, action_id: record.id })));

    expect(await ledger.sequence()).toEqual({ sequenced: 0, head: undefined });
    await ledger.record();
    expect((await ledger.sequence()).head).toMatchObject({ size: 8, previous: 7 });
  });

  it('gives the same tree whatever the size of its batches', async () => {
    await queueMany(50);
    const queued = await ledger.database.rows<{ action_id: string; hash: Buffer }>(
      'SELECT action_id, hash FROM ledger_queue ORDER BY id',
    );
    const whole = await sequenceOnce({ ...ledger.options, batch: 100 });
    const other = await ledgerFixture();
    try {
      for (const { action_id, hash } of queued) {
        await other.database.rows('INSERT INTO ledger_queue (action_id, hash) VALUES ($1, $2)', [
          action_id,
          hash,
        ]);
      }
      const pieces = await sequenceOnce({ ...other.options, batch: 7 });
      expect(pieces.head!.root).toEqual(whole.head!.root);
    } finally {
      await other.close();
    }
  });

  it('copes with a hundred thousand queued actions', async () => {
    await queueMany(100_000);
    const { sequenced, head } = await ledger.sequence();
    expect(sequenced).toBe(100_000);
    expect(head?.size).toBe(100_000);
    // Complete subtrees above n leaves: n minus the ones among its binary digits.
    const ones = [...(100_000).toString(2)].filter((digit) => digit === '1').length;
    expect(await state()).toEqual({
      leaves: 100_000,
      last: 99_999,
      queued: 0,
      nodes: 100_000 - ones,
      heads: 1,
    });
  });

  it('lets several run at once, each action taken once', async () => {
    await queueMany(500);
    const rounds = await Promise.all(
      Array.from({ length: 4 }, () => sequenceOnce({ ...ledger.options, batch: 50 })),
    );
    expect(rounds.reduce((sum, round) => sum + round.sequenced, 0)).toBe(500);
    expect(await state()).toMatchObject({ leaves: 500, last: 499, queued: 0 });
  });

  it('goes on while commands are writing, and loses none', async () => {
    const subjects = Array.from({ length: 4 }, newId);
    const writing = Promise.all(
      subjects.map(async (subjectId) => {
        for (let i = 0; i < 25; i++) await ledger.record({ subjectId });
      }),
    );
    let done = false;
    void writing.then(() => {
      done = true;
    });
    while (!done) await ledger.sequence();
    await writing;
    await ledger.sequence();
    expect(await state()).toMatchObject({ leaves: 100, last: 99, queued: 0 });
    expect(await verifyLedger(ledger.database, ledger.publicKeys)).toMatchObject({ ok: true, size: 100 });
  });

  it('drops the second row of an action queued twice instead of stopping for ever', async () => {
    const record = await ledger.record();
    const again = 'INSERT INTO ledger_queue (action_id, hash) VALUES ($1, $2)';
    await ledger.database.rows(again, [record.id, record.hash]);
    await ledger.sequence();
    await ledger.database.rows(again, [record.id, record.hash]);
    await ledger.record();
    await ledger.sequence();
    expect(await state()).toMatchObject({ leaves: 2, last: 1, queued: 0 });
  });

  it.each(['ledger_take_oldest', 'ledger_insert_leaves', 'ledger_insert_nodes', 'ledger_insert_head'])(
    'survives the loss of its connection at %s: whole batches, no gap, nothing twice',
    async (statement) => {
      for (let i = 0; i < 12; i++) await ledger.record();
      await sequenceOnce({ ...ledger.options, batch: 5 });
      for (let i = 0; i < 12; i++) await ledger.record();

      const broken = sequenceOnce({
        ...ledger.options,
        database: cutAt(statement, ledger.database),
        batch: 5,
      });
      await expect(broken).rejects.toThrow();
      const { leaves, queued } = await state();
      expect(leaves + queued).toBe(24);
      // The batch before the cut is there, the cut one is not.
      expect(leaves).toBe(statement === 'ledger_insert_head' ? 24 : 12);

      expect((await ledger.sequence()).head).toMatchObject({ size: 24, previous: 12 });
      expect(await verifyLedger(ledger.database, ledger.publicKeys)).toMatchObject({
        ok: true,
        size: 24,
        unsequenced: 0,
      });
    },
  );

  it('signs nothing that contradicts its last head', async () => {
    for (let i = 0; i < 4; i++) await ledger.record();
    await ledger.sequence();
    await ledger.tamper("UPDATE ledger_nodes SET hash = sha256('x') WHERE level = 2");
    await ledger.record();
    await expect(ledger.sequence()).rejects.toThrow(/no longer agrees/);
    expect(await state()).toMatchObject({ heads: 1 });
  });
});

describe('readLag', () => {
  it('tells since when acts wait for a head', async () => {
    expect(await readLag(ledger.database)).toEqual({ queued: 0, waitingSince: null, lastHead: undefined });
    const first = await ledger.record();
    await ledger.record();
    expect(await readLag(ledger.database)).toMatchObject({ queued: 2, waitingSince: first.at });
    const { head } = await ledger.sequence();
    expect(await readLag(ledger.database)).toEqual({
      queued: 0,
      waitingSince: null,
      lastHead: { size: 2, at: head!.at },
    });
  });
});

describe('startSequencer', () => {
  it('publishes round after round until it is stopped, and tells of a round that failed', async () => {
    const failures: unknown[] = [];
    let failNext = true;
    const database: Database = {
      ...ledger.database,
      transaction: (work) => {
        if (!failNext) return ledger.database.transaction(work);
        failNext = false;
        return Promise.reject(new Error('no connection'));
      },
    };
    const onError = (error: unknown) => failures.push(error);
    const sequencer = startSequencer({ ...ledger.options, database, everyMs: 1, onError });
    for (let expected = 1; expected <= 3; expected++) {
      await ledger.record();
      while ((await state()).leaves < expected) await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await sequencer.stop();
    expect(failures).toEqual([new Error('no connection')]);

    await ledger.record();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await state()).toMatchObject({ leaves: 3, queued: 1 });
  });
});
