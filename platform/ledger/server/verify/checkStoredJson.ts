import { canonicalJson, type JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Findings } from './findings.ts';

interface JsonColumns {
  id: string;
  subject_type: string;
  subject_id: string;
  seq: number;
  capacity: JsonValue;
  body: JsonValue;
  salt: Buffer | null;
  data: JsonValue;
}

/**
 * Finds JSON that reads as what was hashed but is stored with other bytes: PostgreSQL keeps 9007199254740993
 * or 1.0 as they were written, JavaScript reads ...992 and 1. The database compares its text with the text
 * that the hashed value would have.
 */
export async function checkStoredJson(
  database: Queryable,
  rows: readonly JsonColumns[],
  findings: Findings,
): Promise<void> {
  const readable = rows.filter((row) => texts(row));
  const differing = await database.rows<{ id: string; acted: boolean; typed: boolean }>(compareJson, [
    readable.map((row) => row.id),
    readable.map((row) => texts(row)!.capacity),
    readable.map((row) => texts(row)!.body),
    readable.map((row) => texts(row)!.data),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { id, acted, typed } of differing) {
    const row = byId.get(id)!;
    const place = { subject: { type: row.subject_type, id: row.subject_id }, seq: row.seq, actionId: id };
    if (acted) findings.add({ code: 'actionChanged', ...place });
    if (typed) findings.add({ code: 'dataChanged', ...place });
  }
}

/** Undefined for values that cannot be hashed at all: those are found by their hash. */
function texts(row: JsonColumns): { capacity: string; body: string; data: string | null } | undefined {
  try {
    return {
      capacity: canonicalJson(row.capacity),
      body: canonicalJson(row.body),
      data: row.salt ? canonicalJson(row.data) : null,
    };
  } catch {
    return undefined;
  }
}

const compareJson = sql(
  'ledger_verify_json',
  `SELECT * FROM (
     SELECT a.id,
       a.capacity::text <> c.capacity::jsonb::text OR a.body::text <> c.body::jsonb::text AS acted,
       coalesce(d.data::text <> c.data::jsonb::text, false) AS typed
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS c(id, capacity, body, data)
     JOIN actions a ON a.id = c.id
     LEFT JOIN action_data d ON d.action_id = c.id
   ) AS compared
   WHERE acted OR typed`,
);
