import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { ReadNodes } from './merkle/subtrees.ts';

/** Reads hashes of the stored tree, all in one statement. The function it gives throws when one is missing. */
export function readNodes(database: Queryable): ReadNodes {
  return async (refs) => {
    if (refs.length === 0) return [];
    const rows = await database.rows<{ hash: Buffer | null }>(selectNodes, [
      refs.map((ref) => ref.level),
      refs.map((ref) => ref.index),
    ]);
    return rows.map(({ hash }, i) => {
      if (!hash) throw new Error(`the ledger has lost node ${refs[i]!.level}/${refs[i]!.index}`);
      return hash;
    });
  };
}

const selectNodes = sql(
  'ledger_select_nodes',
  `SELECT coalesce(n.hash, l.leaf_hash) AS hash
   FROM unnest($1::smallint[], $2::bigint[]) WITH ORDINALITY AS k(level, idx, place)
   LEFT JOIN ledger_nodes n ON n.level = k.level AND n.idx = k.idx
   LEFT JOIN ledger_leaves l ON k.level = 0 AND l.leaf_index = k.idx
   ORDER BY k.place`,
);
