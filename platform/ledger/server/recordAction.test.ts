import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/crypto/pure/newId.ts';
import { withClient } from '#platform/db/server/roles.ts';
import { type LedgerFixture, ledgerFixture } from '../testing/ledgerFixture.ts';
import { genesisHash } from './action.ts';
import { eraseActionData } from './eraseActionData.ts';

let ledger: LedgerFixture;
beforeAll(async () => {
  ledger = await ledgerFixture();
});
afterAll(() => ledger.close());

const chain = (subjectId: string) =>
  ledger.database.rows<{ seq: number; prev_hash: Buffer; hash: Buffer; id: string }>(
    'SELECT seq, prev_hash, hash, id FROM actions WHERE subject_id = $1 ORDER BY seq',
    [subjectId],
  );

describe('recordAction', () => {
  it('chains the acts of a subject, and queues each for the tree', async () => {
    const subjectId = newId();
    const first = await ledger.record({ subjectId });
    const second = await ledger.record({ subjectId, name: 'change-again' });
    expect(first.prevHash).toEqual(genesisHash);
    expect(second).toMatchObject({ seq: 2, prevHash: first.hash });
    const queued = await ledger.database.rows<{ hash: Buffer }>(
      'SELECT hash FROM ledger_queue WHERE action_id = ANY($1) ORDER BY id',
      [[first.id, second.id]],
    );
    expect(queued.map((row) => row.hash)).toEqual([first.hash, second.hash]);
  });

  it('keeps one chain without gap or fork when twenty callers act on one subject at once', async () => {
    const subjectId = newId();
    await Promise.all(Array.from({ length: 20 }, () => ledger.record({ subjectId, data: { note: '备注' } })));
    const rows = await chain(subjectId);
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    rows.forEach((row, i) => {
      expect(row.prev_hash).toEqual(rows[i - 1]?.hash ?? genesisHash);
    });
  });

  it('leaves nothing when the transaction of the caller fails', async () => {
    const subjectId = newId();
    const failed = ledger.record({ subjectId, data: 1, capacity: { x: Number.NaN } });
    await expect(failed).rejects.toThrow(TypeError);
    expect(await chain(subjectId)).toEqual([]);
  });

  it('leaves the chains of cases to the process package', async () => {
    await expect(ledger.record({ subjectType: 'case' })).rejects.toThrow(TypeError);
  });

  it('keeps what people typed out of the chained row', async () => {
    const { id } = await ledger.record({ data: { phone: '13800000000' } });
    const row = await ledger.database.one<{ chained: string; typed: unknown }>(
      `SELECT a::text AS chained, d.data AS typed FROM actions a JOIN action_data d ON d.action_id = a.id WHERE a.id = $1`,
      [id],
    );
    expect(row.chained).not.toContain('13800000000');
    expect(row.typed).toEqual({ phone: '13800000000' });
  });
});

describe('the tables', () => {
  const tables = [
    ['actions', 'hash'],
    ['ledger_leaves', 'leaf_hash'],
    ['ledger_nodes', 'hash'],
    ['ledger_checkpoints', 'root'],
  ];

  it.each(tables)('let the program only append to %s', async (table, column) => {
    for (const statement of [
      `UPDATE ${table} SET ${column} = ${column}`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]) {
      await expect(ledger.database.rows(statement)).rejects.toThrow(/permission denied/);
    }
  });

  it.each(tables)('stop even the owner from rewriting %s by mistake', async (table) => {
    await withClient(ledger.migratorUrl, async (client) => {
      await expect(client.query(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/);
      await expect(client.query(`TRUNCATE ${table}`)).rejects.toThrow(/append-only/);
    });
  });

  it('refuse a first act with a past, and a later one without', async () => {
    const insert = (seq: number, prev: string) =>
      ledger.database.rows(
        `INSERT INTO actions (id, subject_type, subject_id, seq, name, actor_id, capacity, at, body, prev_hash, hash)
         VALUES ($1, 'thing', $2, $3, 'x', 'y', '{}', now(), '{}', decode(repeat($4, 32), 'hex'), decode(repeat('11', 32), 'hex'))`,
        [newId(), newId(), seq, prev],
      );
    await expect(insert(1, '22')).rejects.toThrow(/actions_genesis/);
    await expect(insert(2, '00')).rejects.toThrow(/actions_genesis/);
  });
});

describe('eraseActionData', () => {
  it('erases what was typed so far with its salts, and says who did it and why', async () => {
    const subjectId = newId();
    await ledger.record({ subjectId, data: 'a' });
    await ledger.record({ subjectId });
    await ledger.record({ subjectId, data: 'b' });
    const other = await ledger.record({ data: 'c' });
    const erasure = {
      subjectType: 'thing',
      subjectId,
      actorId: 'system:clock',
      capacity: {},
      at: new Date(),
      reason: 'retention.draft',
    };
    expect(await ledger.database.transaction((tx) => eraseActionData(tx, erasure))).toBe(2);
    expect(await ledger.database.transaction((tx) => eraseActionData(tx, erasure))).toBe(0);

    const left = await ledger.database.rows<{ action_id: string }>(
      'SELECT d.action_id FROM action_data d JOIN actions a ON a.id = d.action_id WHERE a.subject_id = ANY($1)',
      [[subjectId, other.subjectId]],
    );
    expect(left).toEqual([{ action_id: other.id }]);
    const told = await ledger.database.rows(
      "SELECT name, body FROM actions WHERE subject_type = 'erasure' AND subject_id = $1",
      [subjectId],
    );
    expect(told).toEqual([
      { name: 'erase', body: { subjectType: 'thing', through: 3, reason: 'retention.draft' } },
    ]);
  });
});
