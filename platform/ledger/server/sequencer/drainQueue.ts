import { sql, type Tx } from '#platform/db/server/database.ts';
import { appendLeaf, openTree, type TreeNode } from '../merkle/growingTree.ts';
import { leafHash } from '../merkle/hashes.ts';
import { readNodes } from '../readNodes.ts';
import { countLeaves } from './countLeaves.ts';

/**
 * Moves the oldest queued actions into the tree, at most `limit`, all in the transaction of the caller: either
 * they are leaves with their nodes, or they are still queued. The sequencer's lock must be held.
 * Actions of one subject get into the tree in the order of their chain, because each was queued under the lock
 * of its subject, and one statement sees a consistent moment.
 * @returns how many were taken from the queue
 */
export async function drainQueue(tx: Tx, limit: number): Promise<number> {
  const taken = await tx.rows<{ id: number; action_id: string; hash: Buffer }>(takeOldest, [limit]);
  if (taken.length === 0) return 0;
  taken.sort((a, b) => a.id - b.id);

  // An action queued twice must not stop the queue for ever: its second row is dropped.
  const known = await tx.rows<{ action_id: string }>(selectKnown, [taken.map((row) => row.action_id)]);
  const seen = new Set(known.map((row) => row.action_id));
  const fresh = taken.filter((row) => !seen.has(row.action_id) && seen.add(row.action_id));

  const first = await countLeaves(tx);
  const tree = await openTree(readNodes(tx), first);
  const leaves = fresh.map((row) => leafHash(row.hash));
  const nodes: TreeNode[] = leaves.flatMap((leaf) => appendLeaf(tree, leaf));

  // Hashes travel as one value and are cut up there: much cheaper than an array of bytea.
  await tx.rows(insertLeaves, [first, fresh.map((row) => row.action_id), Buffer.concat(leaves)]);
  await tx.rows(insertNodes, [
    nodes.map((node) => node.level),
    nodes.map((node) => node.index),
    Buffer.concat(nodes.map((node) => node.hash)),
  ]);
  return taken.length;
}

const takeOldest = sql(
  'ledger_take_oldest',
  `DELETE FROM ledger_queue WHERE id IN (SELECT id FROM ledger_queue ORDER BY id LIMIT $1)
   RETURNING id, action_id, hash`,
);

const selectKnown = sql(
  'ledger_select_known',
  'SELECT action_id FROM ledger_leaves WHERE action_id = ANY($1::uuid[])',
);

const insertLeaves = sql(
  'ledger_insert_leaves',
  `INSERT INTO ledger_leaves (leaf_index, action_id, leaf_hash)
   SELECT $1::bigint + place - 1, action_id, substring($3::bytea FROM (place::int - 1) * 32 + 1 FOR 32)
   FROM unnest($2::uuid[]) WITH ORDINALITY AS leaf(action_id, place)`,
);

const insertNodes = sql(
  'ledger_insert_nodes',
  `INSERT INTO ledger_nodes (level, idx, hash)
   SELECT level, idx, substring($3::bytea FROM (place::int - 1) * 32 + 1 FOR 32)
   FROM unnest($1::smallint[], $2::bigint[]) WITH ORDINALITY AS node(level, idx, place)`,
);
