import type { Queryable } from '#platform/db/server/database.ts';
import { appendLeaf, emptyTree, type GrowingTree, type TreeNode, treeRoot } from '../merkle/growingTree.ts';
import { leafHash } from '../merkle/hashes.ts';
import { checkNodes } from './checkNodes.ts';
import type { Findings } from './findings.ts';
import type { RootClaim } from './rootClaims.ts';

interface LeafRow {
  leaf_index: number;
  action_id: string;
  leaf_hash: Buffer;
  action_hash: Buffer | null;
}

/**
 * Rebuilds the tree from the stored leaves, page by page, and compares every leaf with its action, every node,
 * and the root at every size for which a head was published.
 * @param claims ascending by size
 * @returns the number of leaves
 */
export async function checkLeaves(
  database: Queryable,
  claims: AsyncIterator<RootClaim>,
  findings: Findings,
  page: number,
): Promise<number> {
  const tree = emptyTree();
  let whole = true;
  let next = 0;
  let claim = await claims.next();
  const told = { inDatabase: false, published: false };

  for (;;) {
    const rows = await database.rows<LeafRow>(selectLeaves, [next, page]);
    const nodes: TreeNode[] = [];
    for (const row of rows) {
      checkLeaf(row, findings);
      if (row.leaf_index !== next) findings.add({ code: 'leafMissing', leafIndex: next });
      // Without a leaf nothing above it can be computed; leaves and actions are still compared.
      whole &&= row.leaf_index === next;
      next = row.leaf_index + 1;
      if (!whole) continue;
      nodes.push(...appendLeaf(tree, row.leaf_hash));
      while (!claim.done && claim.value.size <= tree.size) {
        checkRoot(tree, claim.value, told, findings);
        claim = await claims.next();
      }
    }
    await checkNodes(database, nodes, findings);
    if (rows.length < page) break;
  }

  for (; !claim.done; claim = await claims.next()) {
    const { size, published } = claim.value;
    if (size > next) findings.add({ code: 'leavesMissing', size, published });
  }
  return next;
}

function checkLeaf(row: LeafRow, findings: Findings): void {
  const place = { leafIndex: row.leaf_index, actionId: row.action_id };
  if (!row.action_hash) findings.add({ code: 'actionRemoved', ...place });
  else if (!leafHash(row.action_hash).equals(row.leaf_hash)) findings.add({ code: 'leafChanged', ...place });
}

/** One wrong leaf makes every later root differ: only the first is told, for the stored and for the given heads. */
function checkRoot(
  tree: GrowingTree,
  claim: RootClaim,
  told: { inDatabase: boolean; published: boolean },
  findings: Findings,
): void {
  if (treeRoot(tree).equals(claim.root)) return;
  const kind = claim.published ? 'published' : 'inDatabase';
  if (!told[kind]) findings.add({ code: 'rootDiffers', size: claim.size, published: claim.published });
  told[kind] = true;
}

// Not a named statement: its plan would be made for a tenth of the table, not for one page.
const selectLeaves = `
  SELECT l.leaf_index, l.action_id, l.leaf_hash, a.hash AS action_hash
  FROM ledger_leaves l LEFT JOIN actions a ON a.id = l.action_id
  WHERE l.leaf_index >= $1 ORDER BY l.leaf_index LIMIT $2`;
