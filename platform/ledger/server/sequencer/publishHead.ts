import { sql, type Tx } from '#platform/db/server/database.ts';
import { openTree, treeRoot } from '../merkle/growingTree.ts';
import { type Checkpoint, type LogSigner, signCheckpoint } from '../note/checkpoint.ts';
import { readNodes } from '../readNodes.ts';
import { countLeaves } from './countLeaves.ts';

export interface PublishedHead extends Checkpoint {
  note: string;
}

/**
 * Signs and stores a head when the tree has grown since the last one. The sequencer's lock must be held.
 * @throws Error when the stored tree no longer begins with the last head: a log must never sign such a tree
 */
export async function publishHead(tx: Tx, signer: LogSigner, at: Date): Promise<PublishedHead | undefined> {
  const last = await tx.maybe<{ size: number; root: Buffer }>(selectLast);
  const size = await countLeaves(tx);
  if (size === (last?.size ?? 0)) return undefined;
  const read = readNodes(tx);
  if (last && (size < last.size || !treeRoot(await openTree(read, last.size)).equals(last.root))) {
    throw new Error(`the ledger no longer agrees with its published head of size ${last.size}: run verify`);
  }
  const root = treeRoot(await openTree(read, size));
  const head = { size, root, at, previous: last?.size ?? 0 };
  const note = signCheckpoint(head, signer);
  await tx.rows(insertHead, [size, root, note, at]);
  return { origin: signer.origin, ...head, note };
}

const selectLast = sql(
  'ledger_select_last_head',
  'SELECT size, root FROM ledger_checkpoints ORDER BY size DESC LIMIT 1',
);

const insertHead = sql(
  'ledger_insert_head',
  'INSERT INTO ledger_checkpoints (size, root, note, at) VALUES ($1, $2, $3, $4)',
);
