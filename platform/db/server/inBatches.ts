import type { Queryable, Statement } from './database.ts';

const BATCH = 500;

/**
 * Repeats a statement that changes at most so many rows (its last parameter) and returns one for each, until nothing
 * is left: locks are short, and other sweeps may run beside.
 * @returns how many rows changed
 */
export async function inBatches(
  db: Queryable,
  statement: Statement,
  values: readonly unknown[],
  size = BATCH,
): Promise<number> {
  let total = 0;
  for (;;) {
    const rows = await db.rows(statement, [...values, size]);
    total += rows.length;
    if (rows.length < size) return total;
  }
}
