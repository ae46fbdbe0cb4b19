import { canonicalJson } from '#platform/crypto/pure/canonicalJson.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sha256 } from '#platform/crypto/server/sha256.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { Finding } from '../domain/finding.ts';
import type { Subject } from './subject.ts';

export interface ReviewRow {
  id: string;
  draft_id: string | null;
  case_id: string | null;
  digest: string;
  reviewed_at: Date;
  model: 'off' | 'waiting' | 'answered' | 'failed';
  model_name: string | null;
}

export interface FindingRow {
  id: string;
  review_id: string;
  suggested_by: 'rule' | 'model';
  body: Finding;
  verdict: 'confirmed' | 'dismissed' | null;
  word: string | null;
  judged_by: string | null;
  judged_at: Date | null;
}

const ONE_AT_A_TIME = sql(
  'prereview_one_at_a_time',
  `SELECT pg_advisory_xact_lock(hashtextextended('pre-review:' || $1, 0))`,
);
const FIND = sql('prereview_find', 'SELECT * FROM pre_reviews WHERE draft_id = $1 OR case_id = $1');
const GET = sql('prereview_get', 'SELECT * FROM pre_reviews WHERE id = $1');
const BEGIN = sql(
  'prereview_begin',
  `INSERT INTO pre_reviews (id, draft_id, case_id, matter, matter_version, digest, reviewed_at, model, model_name)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const AGAIN = sql(
  'prereview_again',
  `UPDATE pre_reviews SET matter_version = $2, digest = $3, reviewed_at = $4, model = $5, model_name = $6 WHERE id = $1`,
);
const DROP_OTHERS = sql(
  'prereview_drop_others',
  `DELETE FROM pre_review_findings WHERE review_id = $1 AND NOT (fingerprint = ANY ($2::text[]))`,
);
const KEEP = sql(
  'prereview_keep_findings',
  `INSERT INTO pre_review_findings (id, review_id, fingerprint, position, suggested_by, body)
   SELECT id, $1, fingerprint, position, $2, body
   FROM jsonb_to_recordset($3) AS f(id uuid, fingerprint text, position int, body jsonb)
   ON CONFLICT (review_id, fingerprint) DO UPDATE SET position = excluded.position`,
);
const FINDINGS = sql(
  'prereview_findings',
  'SELECT * FROM pre_review_findings WHERE review_id = $1 ORDER BY suggested_by DESC, position, id',
);
const MODEL = sql('prereview_model', 'UPDATE pre_reviews SET model = $2 WHERE id = $1');

/** Until the transaction ends nobody else looks at the same subject. */
export async function lockSubject(tx: Tx, ownerId: string): Promise<void> {
  await tx.rows(ONE_AT_A_TIME, [ownerId]);
}

export function findReview(db: Queryable, ownerId: string): Promise<ReviewRow | undefined> {
  return db.maybe<ReviewRow>(FIND, [ownerId]);
}

export function findReviewById(db: Queryable, id: string): Promise<ReviewRow | undefined> {
  return db.maybe<ReviewRow>(GET, [id]);
}

export function findingsOf(db: Queryable, reviewId: string): Promise<FindingRow[]> {
  return db.rows<FindingRow>(FINDINGS, [reviewId]);
}

/** Replaces what was found before; a finding that is found again keeps what a person said to it. @returns the id */
export async function keepReview(
  tx: Tx,
  { owner, matter, digest }: Subject,
  findings: readonly Finding[],
  { now, modelName }: { now: Date; modelName: string | undefined },
): Promise<string> {
  const ownerId = ownerIdOf(owner);
  const before = await findReview(tx, ownerId);
  const id = before?.id ?? newId();
  const common = [matter.version, digest, now, modelName ? 'waiting' : 'off', modelName ?? null];
  if (before) await tx.rows(AGAIN, [id, ...common]);
  else {
    const [draft, ofCase] = 'draft' in owner ? [owner.draft, null] : [null, owner.case];
    await tx.rows(BEGIN, [id, draft, ofCase, matter.matter, ...common]);
  }
  await tx.rows(DROP_OTHERS, [id, findings.map(fingerprintOf)]);
  await addFindings(tx, id, 'rule', findings);
  return id;
}

export async function addFindings(
  tx: Tx,
  reviewId: string,
  by: FindingRow['suggested_by'],
  findings: readonly Finding[],
): Promise<void> {
  const unique = new Map(findings.map((body) => [fingerprintOf(body), body]));
  const rows = [...unique].map(([fingerprint, body], position) => ({
    id: newId(),
    fingerprint,
    position,
    body,
  }));
  if (rows.length > 0) await tx.rows(KEEP, [reviewId, by, JSON.stringify(rows)]);
}

export async function noteModel(tx: Tx, reviewId: string, model: ReviewRow['model']): Promise<void> {
  await tx.rows(MODEL, [reviewId, model]);
}

export function ownerIdOf(owner: Subject['owner']): string {
  return 'draft' in owner ? owner.draft : owner.case;
}

function fingerprintOf({ check, code, fileId, place, found, expected }: Finding): string {
  return sha256(canonicalJson({ check, code, fileId, place, found, expected })).toString('hex');
}
