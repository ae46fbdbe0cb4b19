import { canonicalJson, type JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { digestData, genesisHash, hashAction } from '../action.ts';
import { type ActionRow, toActionRecord } from '../actionRow.ts';
import { checkStoredJson } from './checkStoredJson.ts';
import type { Findings } from './findings.ts';

interface CheckedRow extends ActionRow {
  leaf_index: number | null;
  queued: boolean;
  salt: Buffer | null;
  data: JsonValue;
  erasure_recorded: boolean;
}

export interface Erased {
  /** Actions whose typed data is gone, as it may be. */
  erased: number;
  /** Those of them for which no act says who erased them and why. */
  erasedWithoutRecord: number;
}

/** Recomputes every action's hash, chain, data digest and place in the tree, page by page along the chains. */
export async function checkActions(database: Queryable, findings: Findings, page: number): Promise<Erased> {
  const counts: Erased = { erased: 0, erasedWithoutRecord: 0 };
  let last: CheckedRow | undefined;
  for (;;) {
    const rows: CheckedRow[] = await database.rows<CheckedRow>(selectActions, [
      last?.subject_type ?? '',
      last?.subject_id ?? '00000000-0000-0000-0000-000000000000',
      last?.seq ?? 0,
      page,
    ]);
    for (const row of rows) {
      checkRow(row, last, findings, counts);
      last = row;
    }
    await checkStoredJson(database, rows, findings);
    if (rows.length < page) return counts;
  }
}

function checkRow(row: CheckedRow, last: CheckedRow | undefined, findings: Findings, counts: Erased): void {
  const place = {
    subject: { type: row.subject_type, id: row.subject_id },
    seq: row.seq,
    actionId: row.id,
    leafIndex: row.leaf_index ?? undefined,
  };
  if (!contentsFit(row)) findings.add({ code: 'actionChanged', ...place });

  const before =
    last?.subject_type === row.subject_type && last.subject_id === row.subject_id ? last : undefined;
  if (row.seq !== (before?.seq ?? 0) + 1) findings.add({ code: 'actionMissing', ...place });
  else if (!row.prev_hash.equals(before?.hash ?? genesisHash))
    findings.add({ code: 'chainBroken', ...place });

  if (row.leaf_index === null) {
    if (!row.queued) findings.add({ code: 'actionInserted', ...place });
  } else if (before && (before.leaf_index === null || before.leaf_index > row.leaf_index)) {
    findings.add({ code: 'orderChanged', ...place });
  }

  if (row.data_digest === null) {
    if (row.salt) findings.add({ code: 'dataInserted', ...place });
  } else if (!row.salt) {
    counts.erased++;
    if (!row.erasure_recorded) counts.erasedWithoutRecord++;
  } else if (!dataFits(row.salt, row.data, row.data_digest)) {
    findings.add({ code: 'dataChanged', ...place });
  }
}

// Values that no writer of ours could have stored, such as 1e400, throw: they are changes too.
function contentsFit(row: CheckedRow): boolean {
  try {
    return hashAction(toActionRecord(row), row.prev_hash).equals(row.hash);
  } catch {
    return false;
  }
}

function dataFits(salt: Buffer, data: JsonValue, digest: Buffer): boolean {
  try {
    return digestData(salt, canonicalJson(data)).equals(digest);
  } catch {
    return false;
  }
}

// Not a named statement: its plan would be made for a tenth of the table, not for one page.
const selectActions = `
  SELECT a.*, l.leaf_index, d.salt, d.data, q.action_id IS NOT NULL AS queued,
    a.data_digest IS NOT NULL AND d.action_id IS NULL AND EXISTS (
      SELECT FROM actions e
      WHERE e.subject_type = 'erasure' AND e.subject_id = a.subject_id
        AND e.body->>'subjectType' = a.subject_type AND (e.body->>'through')::int >= a.seq
    ) AS erasure_recorded
  FROM actions a
  LEFT JOIN ledger_leaves l ON l.action_id = a.id
  LEFT JOIN action_data d ON d.action_id = a.id
  LEFT JOIN (SELECT DISTINCT action_id FROM ledger_queue) q ON q.action_id = a.id
  WHERE (a.subject_type, a.subject_id, a.seq) > ($1, $2, $3)
  ORDER BY a.subject_type, a.subject_id, a.seq
  LIMIT $4`;
