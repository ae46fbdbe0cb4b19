import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LedgerFixture, ledgerFixture } from '../testing/ledgerFixture.ts';
import { appendLeaf, emptyTree, treeRoot } from './merkle/growingTree.ts';
import { leafHash } from './merkle/hashes.ts';
import { openCheckpoint } from './note/checkpoint.ts';
import { parseVerifierKey } from './note/verifierKey.ts';
import { readLogResource } from './readLogResource.ts';

// More than one tile at level 0, so that level 1 has one entry: 256 + 44.
const size = 300;
let ledger: LedgerFixture;
beforeAll(async () => {
  ledger = await ledgerFixture();
  await ledger.database.transaction(async (tx) => {
    for (let i = 0; i < size; i++) {
      const id = (await tx.one<{ id: string }>('SELECT gen_random_uuid() AS id')).id;
      const hash = leafHash(Buffer.from(id));
      await tx.rows(
        `WITH action AS (
           INSERT INTO actions (id, subject_type, subject_id, seq, name, actor_id, capacity, at, body, prev_hash, hash)
           VALUES ($1, 'thing', $1, 1, 'x', 'y', '{}', now(), '{}', decode(repeat('00', 32), 'hex'), $2)
         ) INSERT INTO ledger_queue (action_id, hash) VALUES ($1, $2)`,
        [id, hash],
      );
    }
  });
  await ledger.sequence();
});
afterAll(() => ledger.close());

const read = (path: string) => readLogResource(ledger.database, path);

function split(body: Buffer, width: number): Buffer[] {
  return Array.from({ length: body.length / width }, (_, i) => body.subarray(i * width, (i + 1) * width));
}

describe('readLogResource', () => {
  it('lets a client of tiled logs rebuild the signed root from entries, and from tiles', async () => {
    const checkpoint = await read('checkpoint');
    expect(checkpoint).toMatchObject({ contentType: 'text/plain; charset=utf-8', immutable: false });
    const opened = openCheckpoint(checkpoint!.body.toString(), ledger.publicKeys.map(parseVerifierKey));
    if (opened.problem) throw new Error(opened.problem);

    const entries = [await read('tile/entries/000'), await read('tile/entries/001.p/44')].flatMap((tile) =>
      split(tile!.body, 34),
    );
    expect(entries.map((entry) => entry.readUInt16BE(0))).toEqual(Array(size).fill(32));
    const tree = emptyTree();
    for (const entry of entries) appendLeaf(tree, leafHash(entry.subarray(2)));
    expect(treeRoot(tree)).toEqual(opened.head.root);

    const leaves = [await read('tile/0/000'), await read('tile/0/001.p/44')].flatMap((tile) =>
      split(tile!.body, 32),
    );
    expect(leaves).toEqual(entries.map((entry) => leafHash(entry.subarray(2))));
    expect(leaves).toHaveLength(size);
    expect((await read('tile/1/000.p/1'))!.body).toEqual(tree.edge[0]!.hash);
    expect(await read('tile/0/000')).toMatchObject({
      contentType: 'application/octet-stream',
      immutable: true,
    });
  });

  it.each([
    '',
    'note',
    'tile/0/002',
    'tile/0/001',
    'tile/0/001.p/45',
    'tile/1/000',
    'tile/0/000.p/256',
    'tile/0/000.p/0',
    'tile/0/0',
    'tile/0/x000/000',
    'tile/00/000',
    'tile/9/000',
    'tile/64/000',
    'tile/entries/001',
    'tile/0/../000',
    'tile/0/x999/x999/x999/999',
  ])('has no resource %j', async (path) => {
    expect(await read(path)).toBeUndefined();
  });

  it('has nothing before the first head', async () => {
    const empty = await ledgerFixture();
    try {
      expect(await readLogResource(empty.database, 'checkpoint')).toBeUndefined();
    } finally {
      await empty.close();
    }
  });
});
