import { type Queryable, sql } from '#platform/db/server/database.ts';

/** The size of the stored tree. */
export async function countLeaves(database: Queryable): Promise<number> {
  const { size } = await database.one<{ size: number }>(selectSize);
  return size;
}

const selectSize = sql(
  'ledger_select_size',
  'SELECT coalesce(max(leaf_index) + 1, 0) AS size FROM ledger_leaves',
);
