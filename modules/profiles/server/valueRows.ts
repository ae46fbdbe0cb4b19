import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { PlainFact } from '#platform/rules/pure/facts/fact.ts';
import type { HeldValue } from '../domain/heldValue.ts';

interface ValueRow {
  attribute: string;
  source: string;
  state: 'value' | 'none' | 'unknown';
  value: string | boolean | string[] | null;
  as_of: string;
  counts_until: string | null;
  received_at: Date;
  corrected_by: string | null;
}

const OF_FIRM = sql('profile_values_of', 'SELECT * FROM profile_values WHERE organisation_id = $1');
const OPEN = sql(
  'profile_disputes_open_of',
  'SELECT attribute, source, case_id FROM profile_disputes WHERE organisation_id = $1 AND settled IS NULL',
);

/** What every source says about a firm. */
export async function valuesOf(db: Queryable, organisation: string): Promise<HeldValue[]> {
  const rows = await db.rows<ValueRow>(OF_FIRM, [organisation]);
  return rows.map(({ attribute, source, state, value, ...row }) => ({
    attribute,
    source,
    fact: factOf(state, value),
    asOf: row.as_of,
    countsUntil: row.counts_until,
    receivedAt: row.received_at,
    correctedBy: row.corrected_by,
  }));
}

function factOf(state: ValueRow['state'], value: ValueRow['value']): PlainFact {
  return state === 'value' && value !== null ? { value } : state === 'none' ? 'none' : 'unknown';
}

/** Open disputes by `attribute source`, each with its case. */
export async function openDisputesOf(db: Queryable, organisation: string): Promise<Map<string, string>> {
  const rows = await db.rows<{ attribute: string; source: string; case_id: string }>(OPEN, [organisation]);
  return new Map(rows.map(({ attribute, source, case_id }) => [`${attribute} ${source}`, case_id]));
}
