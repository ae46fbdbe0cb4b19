import { createPrivateKey, createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#platform/crypto/pure/newId.ts';
import { makeEd25519 } from '#platform/crypto/server/ed25519.ts';
import { type LedgerFixture, ledgerFixture } from '../../testing/ledgerFixture.ts';
import type { ActionRecord } from '../action.ts';
import { eraseActionData } from '../eraseActionData.ts';
import { logPublicKeys, signCheckpoint } from '../note/checkpoint.ts';
import { sequenceOnce } from '../sequencer/sequenceOnce.ts';
import type { LedgerProblemCode } from './findings.ts';
import { verifyLedger } from './verifyLedger.ts';

let ledger: LedgerFixture;
let restore: () => Promise<void>;
const chain: ActionRecord[] = [];
const subjectId = newId();

/** Three heads, of 4, 8 and 9 leaves: a chain of five acts, four single ones, then one more act not yet in the tree. */
beforeAll(async () => {
  ledger = await ledgerFixture();
  for (let i = 0; i < 4; i++)
    chain.push(await ledger.record({ subjectId, body: { step: i }, data: { note: `备注${i}` } }));
  await ledger.sequence();
  for (let i = 0; i < 4; i++) await ledger.record();
  await ledger.sequence();
  chain.push(await ledger.record({ subjectId }));
  await ledger.sequence();
  chain.push(await ledger.record({ subjectId }));
  restore = await ledger.keep();
});
beforeEach(() => restore());
afterAll(() => ledger.close());

const verify = (options?: Parameters<typeof verifyLedger>[2]) =>
  verifyLedger(ledger.database, ledger.publicKeys, { page: 3, ...options });

const codes = async (options?: Parameters<typeof verifyLedger>[2]) => {
  const report = await verify(options);
  expect(report.ok).toBe(report.problems.length === 0);
  return [...new Set(report.problems.map((problem) => problem.code))].sort();
};

const notes = async () =>
  (await ledger.database.rows<{ note: string }>('SELECT note FROM ledger_checkpoints ORDER BY size')).map(
    (row) => row.note,
  );

describe('verifyLedger', () => {
  it('finds nothing in a ledger that nobody touched', async () => {
    expect(await verify({ checkpoint: await notes() })).toEqual({
      ok: true,
      problems: [],
      problemCount: 0,
      size: 9,
      unsequenced: 1,
      erased: 0,
      erasedWithoutRecord: 0,
    });
    expect(await verify({ page: 1_000 })).toMatchObject({ ok: true, size: 9 });
  });

  it('finds nothing in an empty ledger', async () => {
    const empty = await ledgerFixture();
    try {
      expect(await verifyLedger(empty.database, empty.publicKeys)).toMatchObject({ ok: true, size: 0 });
    } finally {
      await empty.close();
    }
  });

  it('says which act was changed, and where it stands', async () => {
    await ledger.tamper(`UPDATE actions SET body = '{"step": 7}' WHERE id = '${chain[2]!.id}'`);
    expect((await verify()).problems).toEqual([
      {
        code: 'actionChanged',
        subject: { type: 'thing', id: subjectId },
        seq: 3,
        actionId: chain[2]!.id,
        leafIndex: 2,
      },
    ]);
  });

  // Each change is one that the tables themselves accept, made by their owner.
  const one = (statement: (id: string) => string) => () => [statement(chain[2]!.id)];
  const flip = (column: string) => `set_byte(${column}, 7, get_byte(${column}, 7) # 1)`;
  const changes: [string, () => string[], LedgerProblemCode[]][] = [
    [
      'actions.body',
      one((id) => `UPDATE actions SET body = body || '{"step": 1}' WHERE id = '${id}'`),
      ['actionChanged'],
    ],
    [
      'actions.body, a number that JavaScript reads the same',
      one((id) => `UPDATE actions SET body = '{"step": 2.0}' WHERE id = '${id}'`),
      ['actionChanged'],
    ],
    [
      'actions.body, a number that JavaScript cannot read',
      one((id) => `UPDATE actions SET body = '{"step": 1e400}' WHERE id = '${id}'`),
      ['actionChanged'],
    ],
    [
      'actions.at, by a millisecond',
      one((id) => `UPDATE actions SET at = at + interval '1 ms' WHERE id = '${id}'`),
      ['actionChanged'],
    ],
    ['actions.name', one((id) => `UPDATE actions SET name = 'chance' WHERE id = '${id}'`), ['actionChanged']],
    [
      'actions.actor_id',
      one((id) => `UPDATE actions SET actor_id = 'system:rule' WHERE id = '${id}'`),
      ['actionChanged'],
    ],
    [
      'actions.capacity',
      one((id) => `UPDATE actions SET capacity = '{}' WHERE id = '${id}'`),
      ['actionChanged'],
    ],
    [
      'actions.subject_type',
      one((id) => `UPDATE actions SET subject_type = 'think' WHERE id = '${id}'`),
      ['actionChanged', 'actionMissing'],
    ],
    [
      'actions.data_digest',
      one((id) => `UPDATE actions SET data_digest = ${flip('data_digest')} WHERE id = '${id}'`),
      ['actionChanged', 'dataChanged'],
    ],
    [
      'actions.prev_hash',
      one((id) => `UPDATE actions SET prev_hash = ${flip('prev_hash')} WHERE id = '${id}'`),
      ['actionChanged', 'chainBroken'],
    ],
    [
      'actions.hash',
      one((id) => `UPDATE actions SET hash = ${flip('hash')} WHERE id = '${id}'`),
      ['actionChanged', 'chainBroken', 'leafChanged'],
    ],
    [
      'actions.id',
      one((id) => `UPDATE actions SET id = gen_random_uuid() WHERE id = '${id}'`),
      ['actionChanged', 'actionInserted', 'actionRemoved', 'dataInserted', 'orderChanged'],
    ],
    [
      'a removed act',
      one((id) => `DELETE FROM actions WHERE id = '${id}'`),
      ['actionMissing', 'actionRemoved', 'dataInserted'],
    ],
    [
      'a removed act and its leaf',
      one(
        (id) =>
          `WITH gone AS (DELETE FROM actions WHERE id = '${id}') DELETE FROM ledger_leaves WHERE action_id = '${id}'`,
      ),
      ['actionMissing', 'dataInserted', 'leafMissing'],
    ],
    [
      'the last act removed with its leaf',
      () => [`DELETE FROM actions WHERE seq = 5`, `DELETE FROM ledger_leaves WHERE leaf_index = 8`],
      ['actionMissing', 'leavesMissing'],
    ],
    [
      'the numbers of two acts swapped',
      () => [
        `UPDATE actions SET seq = 99 WHERE id = '${chain[2]!.id}'`,
        `UPDATE actions SET seq = 3 WHERE id = '${chain[3]!.id}'`,
        `UPDATE actions SET seq = 4 WHERE id = '${chain[2]!.id}'`,
      ],
      ['actionChanged', 'chainBroken', 'orderChanged'],
    ],
    [
      'ledger_leaves.leaf_hash',
      one((id) => `UPDATE ledger_leaves SET leaf_hash = ${flip('leaf_hash')} WHERE action_id = '${id}'`),
      ['leafChanged', 'nodeChanged', 'rootDiffers'],
    ],
    [
      'ledger_leaves.action_id',
      one((id) => `UPDATE ledger_leaves SET action_id = gen_random_uuid() WHERE action_id = '${id}'`),
      ['actionInserted', 'actionRemoved', 'orderChanged'],
    ],
    [
      'two leaves swapped',
      () => [
        'UPDATE ledger_leaves SET leaf_index = 99 WHERE leaf_index = 1',
        'UPDATE ledger_leaves SET leaf_index = 1 WHERE leaf_index = 2',
        'UPDATE ledger_leaves SET leaf_index = 2 WHERE leaf_index = 99',
      ],
      ['nodeChanged', 'orderChanged', 'rootDiffers'],
    ],
    [
      'a leaf put in',
      () => [`INSERT INTO ledger_leaves VALUES (9, gen_random_uuid(), sha256('x'))`],
      ['actionRemoved', 'nodeMissing'],
    ],
    [
      'ledger_nodes.hash',
      () => [`UPDATE ledger_nodes SET hash = ${flip('hash')} WHERE level = 1 AND idx = 0`],
      ['nodeChanged'],
    ],
    ['a removed node', () => ['DELETE FROM ledger_nodes WHERE level = 2 AND idx = 1'], ['nodeMissing']],
    ['a node put in', () => [`INSERT INTO ledger_nodes VALUES (4, 0, sha256('x'))`], ['nodeInserted']],
    [
      'ledger_checkpoints.note, its root',
      () => [
        `UPDATE ledger_checkpoints SET note = regexp_replace(note, '\\n8\\n.', E'\\n8\\nA') WHERE size = 8`,
      ],
      ['headNotSigned'],
    ],
    [
      'ledger_checkpoints.note, its signature',
      () => [
        `UPDATE ledger_checkpoints SET note = overlay(note PLACING 'AAAA' FROM length(note) - 20 FOR 4) WHERE size = 8`,
      ],
      ['headNotSigned'],
    ],
    [
      'ledger_checkpoints.note, of another head',
      () => [
        'UPDATE ledger_checkpoints SET note = (SELECT note FROM ledger_checkpoints WHERE size = 4) WHERE size = 8',
      ],
      ['headChanged', 'headMissing'],
    ],
    [
      'ledger_checkpoints.root',
      () => [`UPDATE ledger_checkpoints SET root = ${flip('root')} WHERE size = 8`],
      ['headChanged'],
    ],
    [
      'ledger_checkpoints.at',
      () => [`UPDATE ledger_checkpoints SET at = at - interval '1 ms' WHERE size = 8`],
      ['headChanged'],
    ],
    [
      'ledger_checkpoints.size',
      () => ['UPDATE ledger_checkpoints SET size = 7 WHERE size = 8'],
      ['headChanged', 'headMissing'],
    ],
    ['a removed head', () => ['DELETE FROM ledger_checkpoints WHERE size = 8'], ['headMissing']],
    [
      'action_data.data',
      one((id) => `UPDATE action_data SET data = '{"note": "备注9"}' WHERE action_id = '${id}'`),
      ['dataChanged'],
    ],
    [
      'action_data.salt',
      one((id) => `UPDATE action_data SET salt = ${flip('salt')} WHERE action_id = '${id}'`),
      ['dataChanged'],
    ],
    [
      'data put beside an act that had none',
      () => [`INSERT INTO action_data VALUES ('${chain[4]!.id}', sha256('x'), '1')`],
      ['dataInserted'],
    ],
    ['ledger_queue.hash', () => [`UPDATE ledger_queue SET hash = ${flip('hash')}`], ['queueChanged']],
    [
      'ledger_queue.action_id',
      () => ['UPDATE ledger_queue SET action_id = gen_random_uuid()'],
      ['actionInserted', 'queueChanged'],
    ],
    ['a removed queue row', () => ['DELETE FROM ledger_queue'], ['actionInserted']],
    [
      'an act put in with a forged chain, past the queue',
      () => [
        `INSERT INTO actions SELECT gen_random_uuid(), subject_type, subject_id, 7, name, actor_id, capacity, at, body, data_digest, hash, sha256(hash) FROM actions WHERE seq = 6`,
      ],
      ['actionChanged', 'actionInserted'],
    ],
  ];

  it.each(changes)('finds a change of %s', async (_, statements, expected) => {
    await ledger.tamper(...statements());
    expect(await codes()).toEqual([...expected].sort());
  });

  it('counts what was erased, and tells a recorded erasure from a quiet one', async () => {
    await ledger.database.transaction((tx) =>
      eraseActionData(tx, {
        subjectType: 'thing',
        subjectId,
        actorId: 'system:clock',
        capacity: {},
        at: new Date('2026-11-22T08:00:00Z'),
        reason: 'retention.draft',
      }),
    );
    expect(await verify()).toMatchObject({ ok: true, problems: [], erased: 4, erasedWithoutRecord: 0 });

    const quiet = await ledger.record({ data: 'x' });
    await ledger.database.rows('DELETE FROM action_data WHERE action_id = $1', [quiet.id]);
    expect(await verify()).toMatchObject({ ok: true, problems: [], erased: 5, erasedWithoutRecord: 1 });
  });

  it('accepts heads of a retired key, and heads only of known keys', async () => {
    const fresh = createPrivateKey(makeEd25519());
    const rotated = {
      privateKey: fresh,
      publicKeys: [fresh, ledger.signer.privateKey].map((key) => createPublicKey(key)),
    };
    await sequenceOnce({ ...ledger.options, signer: { ...ledger.signer, privateKey: fresh } });
    const keys = logPublicKeys(rotated, ledger.signer.origin);
    expect(await verifyLedger(ledger.database, keys)).toMatchObject({ ok: true, size: 10 });
    expect((await verifyLedger(ledger.database, keys.slice(0, 1))).problems.map((each) => each.size)).toEqual(
      [4, 8, 9],
    );
  });

  it('keeps the first thousand problems and counts all', async () => {
    await ledger.tamper(
      `INSERT INTO ledger_queue (action_id, hash) SELECT gen_random_uuid(), sha256(int8send(i)) FROM generate_series(1, 1200::bigint) AS i`,
    );
    await ledger.sequence();
    const report = await verify({ page: 500 });
    expect(report.problems).toHaveLength(1_000);
    expect(report.problemCount).toBe(1_200);
  });
});

describe('verifyLedger with heads that somebody kept', () => {
  it('finds a history rewritten as a whole and signed anew with the stolen key', async () => {
    const kept = await notes();
    const empty = [
      'actions',
      'action_data',
      'ledger_queue',
      'ledger_leaves',
      'ledger_nodes',
      'ledger_checkpoints',
    ];
    await ledger.tamper(...empty.map((table) => `TRUNCATE ${table}`));
    for (const step of [0, 1, 2, 3, 4, 5, 6, 7, 9]) await ledger.record({ subjectId, body: { step } });
    await ledger.sequence();
    expect(await verify()).toMatchObject({ ok: true, size: 9 });
    for (const checkpoint of kept) {
      expect((await verify({ checkpoint })).problems).toEqual([
        { code: 'rootDiffers', size: expect.any(Number), published: true },
      ]);
    }
  });

  it('finds that the newest head, and what it covered, was cut off', async () => {
    const kept = await notes();
    await ledger.tamper(
      'DELETE FROM ledger_checkpoints WHERE size = 9',
      'DELETE FROM ledger_leaves WHERE leaf_index = 8',
      'DELETE FROM actions WHERE seq >= 5',
      'DELETE FROM ledger_queue',
    );
    expect(await verify()).toMatchObject({ ok: true, size: 8 });
    expect(await codes({ checkpoint: kept.at(-1)! })).toEqual(['headMissing', 'leavesMissing']);
  });

  it('believes no head that the log did not sign', async () => {
    const head = { size: 4, root: Buffer.alloc(32), at: new Date(0), previous: 0 };
    const forged = signCheckpoint(head, { ...ledger.signer, privateKey: createPrivateKey(makeEd25519()) });
    expect((await verify({ checkpoint: [forged, 'rubbish'] })).problems).toEqual([
      { code: 'headNotSigned', published: true, given: 0 },
      { code: 'headNotSigned', published: true, given: 1 },
    ]);
  });
});
