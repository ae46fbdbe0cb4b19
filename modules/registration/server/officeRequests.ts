import type { Word } from '#connectors/offices/filing.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { type Database, type Queryable, sql, type Tx } from '#platform/db/server/database.ts';

export interface OfficeRequest {
  id: string;
  case_id: string;
  stage: string;
  system: string;
  asked_at: Date;
  sent_at: Date | null;
  ended_at: Date | null;
  result: 'done' | 'refused' | 'byHand' | null;
  receipt: string | null;
  reason: string | null;
  facts: Record<string, string>;
}

const ADD = sql(
  'office_request_add',
  `INSERT INTO office_requests (id, case_id, stage, system, asked_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (case_id, stage) DO NOTHING RETURNING id`,
);
const ASK = sql(
  'office_request_ask',
  "INSERT INTO outbox (topic, payload, at) VALUES ('office.ask', $1, $2)",
);
const FIND = sql('office_request_find', 'SELECT * FROM office_requests WHERE id = $1');
const OF_CASE = sql(
  'office_request_of_case',
  'SELECT * FROM office_requests WHERE case_id = ANY($1) ORDER BY id',
);
const SENT = sql(
  'office_request_sent',
  'UPDATE office_requests SET sent_at = $2 WHERE id = $1 AND sent_at IS NULL',
);
const END = sql(
  'office_request_end',
  `UPDATE office_requests SET ended_at = $2, result = $3, receipt = $4, reason = $5, facts = $6
   WHERE id = $1 AND ended_at IS NULL RETURNING id`,
);
const BY_HAND = sql(
  'office_request_by_hand',
  `UPDATE office_requests SET ended_at = $3, result = 'byHand' WHERE case_id = $1 AND stage <> $2 AND ended_at IS NULL
   RETURNING id`,
);

/** Asks once for each stage of a case; asked again it does nothing. */
export async function askOnce(
  tx: Tx,
  { caseId, stage, system, now }: { caseId: string; stage: string; system: string; now: Date },
): Promise<void> {
  const added = await tx.maybe<{ id: string }>(ADD, [newId(), caseId, stage, system, now]);
  if (added) await tx.rows(ASK, [JSON.stringify({ requestId: added.id, caseId }), now]);
}

export function findRequest(db: Queryable, id: string): Promise<OfficeRequest | undefined> {
  return db.maybe<OfficeRequest>(FIND, [id]);
}

export function requestsOf(db: Queryable, cases: readonly string[]): Promise<OfficeRequest[]> {
  return db.rows<OfficeRequest>(OF_CASE, [cases]);
}

/** Lasts whatever becomes of the delivery that asked: it has a transaction of its own. */
export async function markSent(database: Database, id: string, now: Date): Promise<void> {
  await database.rows(SENT, [id, now]);
}

/** @returns false when it had ended before: a second word of the same office changes nothing */
export async function endRequest(
  tx: Tx,
  id: string,
  word: Exclude<Word, { result: 'later' }>,
  now: Date,
): Promise<boolean> {
  const { result } = word;
  const [receipt, reason, facts] =
    result === 'done' ? [word.receipt, null, word.facts] : [null, word.reason, {}];
  return (await tx.maybe(END, [id, now, result, receipt, reason, JSON.stringify(facts)])) !== undefined;
}

/** The case has left a stage whose office was still asked: a person took it over. @returns what was still asked */
export function endLeftBehind(tx: Tx, caseId: string, state: string, now: Date): Promise<{ id: string }[]> {
  return tx.rows<{ id: string }>(BY_HAND, [caseId, state, now]);
}
