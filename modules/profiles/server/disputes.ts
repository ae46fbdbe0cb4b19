import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { PlainFact } from '#platform/rules/pure/facts/fact.ts';

export interface DisputeRow {
  case_id: string;
  organisation_id: string;
  attribute: string;
  source: string;
  disputed: PlainFact;
  as_of: string;
  claimed: PlainFact;
  opened_at: Date;
  settled: 'corrected' | 'confirmed' | 'withdrawn' | null;
  settled_as: PlainFact | null;
  settled_at: Date | null;
}

const ADD = sql(
  'profile_dispute_add',
  `INSERT INTO profile_disputes (case_id, organisation_id, attribute, source, disputed, as_of, claimed, opened_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const OF_CASE = sql('profile_dispute', 'SELECT * FROM profile_disputes WHERE case_id = $1');
const SETTLE = sql(
  'profile_dispute_settle',
  'UPDATE profile_disputes SET settled = $2, settled_as = $3, settled_at = $4 WHERE case_id = $1',
);

export async function addDispute(
  tx: Tx,
  row: Omit<DisputeRow, 'settled' | 'settled_as' | 'settled_at'>,
): Promise<void> {
  const { case_id, organisation_id, attribute, source, disputed, as_of, claimed, opened_at } = row;
  const words = [JSON.stringify(disputed), as_of, JSON.stringify(claimed)];
  await tx.rows(ADD, [case_id, organisation_id, attribute, source, ...words, opened_at]);
}

export function findDispute(db: Queryable, caseId: string): Promise<DisputeRow | undefined> {
  return db.maybe<DisputeRow>(OF_CASE, [caseId]);
}

export async function settleDispute(
  tx: Tx,
  caseId: string,
  how: { settled: NonNullable<DisputeRow['settled']>; as?: PlainFact; now: Date },
): Promise<void> {
  const as = how.as === undefined ? null : JSON.stringify(how.as);
  await tx.rows(SETTLE, [caseId, how.settled, as, how.now]);
}
