import { createPrivateKey, createPublicKey } from 'node:crypto';
import { newId } from '#platform/crypto/pure/newId.ts';
import { makeEd25519 } from '#platform/crypto/server/ed25519.ts';
import { withClient } from '#platform/db/server/roles.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import type { ActionRecord } from '../server/action.ts';
import { type LogSigner, logPublicKeys, logSigner } from '../server/note/checkpoint.ts';
import { type ActionToRecord, recordAction } from '../server/recordAction.ts';
import { type SequencerOptions, sequenceOnce } from '../server/sequencer/sequenceOnce.ts';

export interface LedgerFixture extends TestDatabase {
  signer: LogSigner;
  publicKeys: string[];
  /** What sequenceOnce() and startSequencer() take; the clock goes one minute on at each reading. */
  options: SequencerOptions;
  record(action?: Partial<ActionToRecord>): Promise<ActionRecord>;
  sequence(): ReturnType<typeof sequenceOnce>;
  /** Rewrites tables as their owner, past the guard of the triggers: what an attacker inside would do. */
  tamper(...statements: string[]): Promise<void>;
  /** Keeps a copy of the whole ledger. @returns what puts it back: quicker than a fresh database for each test */
  keep(): Promise<() => Promise<void>>;
}

const tables = [
  'actions',
  'action_data',
  'ledger_queue',
  'ledger_leaves',
  'ledger_nodes',
  'ledger_checkpoints',
];

/** A ledger of its own in a test database, with a key that nobody else has. */
export async function ledgerFixture(): Promise<LedgerFixture> {
  const test = await testDatabase();
  const privateKey = createPrivateKey(makeEd25519());
  const keys = { privateKey, publicKeys: [createPublicKey(privateKey)] };
  const origin = 'onewindow.test/ledger';
  const signer = logSigner(keys, origin);
  let minutes = 0;
  const now = () => new Date(Date.UTC(2026, 10, 22, 5, minutes++));
  const options = { database: test.database, signer, now };
  async function tamper(...statements: string[]): Promise<void> {
    await withClient(test.migratorUrl, async (client) => {
      await client.query("BEGIN; SET LOCAL onewindow.ledger_rewrite = 'on'");
      for (const statement of statements) await client.query(statement);
      await client.query('COMMIT');
    });
  }
  return {
    ...test,
    signer,
    publicKeys: logPublicKeys(keys, origin),
    options,
    record: (action) =>
      test.database.transaction((tx) =>
        recordAction(tx, {
          subjectType: 'thing',
          subjectId: newId(),
          name: 'change',
          actorId: newId(),
          capacity: { kind: 'officer', role: 'reviewer' },
          at: now(),
          body: { step: 1 },
          ...action,
        }),
      ),
    sequence: () => sequenceOnce(options),
    tamper,
    async keep() {
      await tamper(...tables.map((table) => `CREATE TABLE kept_${table} AS TABLE ${table}`));
      const restore = tables.map((table) => `DELETE FROM ${table}; INSERT INTO ${table} TABLE kept_${table}`);
      return () => tamper(restore.join(';'));
    },
  };
}
