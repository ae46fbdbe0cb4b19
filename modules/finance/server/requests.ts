import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { RequestView } from '../contract.ts';

export interface RequestRow {
  id: string;
  place: string;
  organisation: string;
  product: string;
  productName: Text;
  institution: string;
  message: string;
  facts: { names: Text; value: string }[];
  at: Date;
  status: 'open' | 'answered' | 'withdrawn';
  answer: string | null;
  answeredAt: Date | null;
}

const COLUMNS = `q.id, q.place_id AS place, q.organisation_id AS organisation, q.product, q.product_name AS "productName",
  q.institution, q.message, q.facts, q.consented_at AS at, q.status, q.answer, q.answered_at AS "answeredAt"`;
const OF_FIRM = sql(
  'finance_requests_of_firm',
  `SELECT ${COLUMNS} FROM finance_requests q WHERE q.organisation_id = $1 ORDER BY q.consented_at DESC`,
);
const TO = sql(
  'finance_requests_to_institution',
  `SELECT ${COLUMNS}, o.name AS firm FROM finance_requests q JOIN organisations o ON o.id = q.organisation_id
   WHERE q.place_id = $1 AND q.institution = $2 AND q.status <> 'withdrawn' ORDER BY q.consented_at DESC LIMIT 200`,
);
const LOCK = sql(
  'finance_request_lock',
  `SELECT ${COLUMNS} FROM finance_requests q WHERE q.id = $1 FOR UPDATE`,
);
const ADD = sql(
  'finance_request_add',
  `INSERT INTO finance_requests (id, place_id, organisation_id, product, product_name, institution, message, facts,
     consented_at, consented_by, status)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open') ON CONFLICT DO NOTHING RETURNING id`,
);
const WITHDRAW = sql(
  'finance_request_withdraw',
  "UPDATE finance_requests SET status = 'withdrawn', facts = '[]', message = '' WHERE id = $1",
);
const ANSWER = sql(
  'finance_request_answer',
  "UPDATE finance_requests SET status = 'answered', answer = $2, answered_at = $3 WHERE id = $1",
);
const COUNT = sql(
  'finance_requests_count',
  `SELECT count(*) FILTER (WHERE status = 'open') AS open, count(*) FILTER (WHERE status = 'answered') AS answered
   FROM finance_requests WHERE place_id = $1`,
);

export function requestsOf(db: Queryable, organisation: string): Promise<RequestRow[]> {
  return db.rows<RequestRow>(OF_FIRM, [organisation]);
}

export function requestsTo(
  db: Queryable,
  place: string,
  institution: string,
): Promise<(RequestRow & { firm: string })[]> {
  return db.rows(TO, [place, institution]);
}

export function lockRequest(tx: Tx, id: string): Promise<RequestRow | undefined> {
  return tx.maybe<RequestRow>(LOCK, [id]);
}

/** @returns false when the firm has an open request for that product */
export async function addRequest(
  tx: Tx,
  row: Omit<RequestRow, 'status' | 'answer' | 'answeredAt'> & { by: string },
): Promise<boolean> {
  const { id, place, organisation, product, productName, institution, message, facts, at, by } = row;
  const values = [id, place, organisation, product, JSON.stringify(productName), institution, message];
  return (await tx.maybe(ADD, [...values, JSON.stringify(facts), at, by])) !== undefined;
}

export async function withdraw(tx: Tx, id: string): Promise<void> {
  await tx.rows(WITHDRAW, [id]);
}

export async function answerTo(tx: Tx, id: string, answer: string, at: Date): Promise<void> {
  await tx.rows(ANSWER, [id, answer, at]);
}

export function countRequests(db: Queryable, place: string): Promise<{ open: number; answered: number }> {
  return db.one(COUNT, [place]);
}

export function presentRequest(row: RequestRow): RequestView {
  const { id, product, productName, status, message, at, answer, answeredAt } = row;
  return {
    id,
    product,
    productName,
    status,
    message,
    at: at.toISOString(),
    answer,
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}
