import { type Queryable, sql } from '#platform/db/server/database.ts';
import { openCheckpoint } from '../note/checkpoint.ts';
import type { VerifierKey } from '../note/verifierKey.ts';
import type { Findings } from './findings.ts';

/** A head says that the first `size` leaves have this root. */
export interface RootClaim {
  size: number;
  root: Buffer;
  published?: boolean;
}

interface HeadRow {
  size: number;
  root: Buffer;
  note: string;
  at: Date;
}

/**
 * Gives the root of every stored head and of those that the caller holds, ascending by size, and checks on the
 * way each signature, each column against its note, and that every head names the one before it.
 */
export async function* rootClaims(
  database: Queryable,
  keys: readonly VerifierKey[],
  published: readonly RootClaim[],
  findings: Findings,
  page: number,
): AsyncGenerator<RootClaim, undefined> {
  const given = [...published].sort((a, b) => a.size - b.size);
  let previous = 0;
  for (;;) {
    const rows = await database.rows<HeadRow>(selectHeads, [previous, page]);
    for (const row of rows) {
      yield* before(given, row.size);
      const claim = checkHead(row, keys, previous, findings);
      previous = row.size;
      if (claim) yield claim;
    }
    if (rows.length < page) break;
  }
  // The caller's newest head must be among the stored ones, unless the row was removed.
  const newest = given.at(-1);
  if (newest && newest.size > previous) {
    findings.add({ code: 'headMissing', size: newest.size, published: true });
  }
  yield* before(given, Number.POSITIVE_INFINITY);
  return undefined;
}

function* before(given: RootClaim[], size: number): Generator<RootClaim> {
  while (given[0] && given[0].size <= size) yield given.shift()!;
}

/** @returns the root that the signed note claims, or undefined when nobody vouches for the row */
function checkHead(
  row: HeadRow,
  keys: readonly VerifierKey[],
  previous: number,
  findings: Findings,
): RootClaim | undefined {
  const opened = openCheckpoint(row.note, keys);
  if (opened.problem) {
    findings.add({ code: 'headNotSigned', size: row.size });
    return undefined;
  }
  const { head } = opened;
  if (head.size !== row.size || !head.root.equals(row.root) || head.at.getTime() !== row.at.getTime()) {
    findings.add({ code: 'headChanged', size: row.size });
  }
  if (head.previous !== previous) findings.add({ code: 'headMissing', size: head.previous });
  return head.size === row.size ? { size: head.size, root: head.root } : undefined;
}

const selectHeads = sql(
  'ledger_verify_heads',
  'SELECT size, root, note, at FROM ledger_checkpoints WHERE size > $1 ORDER BY size LIMIT $2',
);
