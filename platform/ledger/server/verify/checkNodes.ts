import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { TreeNode } from '../merkle/growingTree.ts';
import type { Findings } from './findings.ts';

/** Compares stored nodes with those computed from the leaves. */
export async function checkNodes(
  database: Queryable,
  nodes: readonly TreeNode[],
  findings: Findings,
): Promise<void> {
  const stored = await database.rows<{ hash: Buffer | null }>(selectStored, [
    nodes.map((node) => node.level),
    nodes.map((node) => node.index),
  ]);
  for (const [i, { level, index, hash }] of nodes.entries()) {
    const found = stored[i]?.hash;
    if (!found) findings.add({ code: 'nodeMissing', node: { level, index } });
    else if (!found.equals(hash)) findings.add({ code: 'nodeChanged', node: { level, index } });
  }
}

/** Finds nodes over leaves that a tree of this size does not have. */
export async function checkNodesBeyond(database: Queryable, size: number, findings: Findings): Promise<void> {
  for (const { level, idx } of await database.rows<{ level: number; idx: number }>(selectBeyond, [size])) {
    findings.add({ code: 'nodeInserted', node: { level, index: idx } });
  }
}

const selectStored = sql(
  'ledger_verify_nodes',
  `SELECT n.hash FROM unnest($1::smallint[], $2::bigint[]) WITH ORDINALITY AS k(level, idx, place)
   LEFT JOIN ledger_nodes n ON n.level = k.level AND n.idx = k.idx
   ORDER BY k.place`,
);

const selectBeyond = sql(
  'ledger_verify_nodes_beyond',
  'SELECT level, idx FROM ledger_nodes WHERE (idx + 1) * power(2::numeric, level) > $1 ORDER BY level, idx LIMIT 1000',
);
