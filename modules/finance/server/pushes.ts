import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { keepInLedger } from './keepInLedger.ts';
import type { asTable } from './lists.ts';

export interface PushRow {
  id: string;
  place: string;
  lists: ReturnType<typeof asTable>[];
  at: Date;
}

export interface ReceiptRow {
  push: string;
  institution: string;
  name: Text;
  organisation: string | null;
  acknowledgedAt: Date | null;
  how: 'online' | 'phone' | 'letter' | 'inPerson' | null;
}

const PUSH = 'p.id, p.place_id AS place, p.lists, p.pushed_at AS at';
const RECEIPT = `r.push_id AS push, r.institution, r.name, r.organisation_id AS organisation,
  r.acknowledged_at AS "acknowledgedAt", r.how`;
const OF_PLACE = sql(
  'finance_pushes_of_place',
  `SELECT ${PUSH} FROM finance_pushes p WHERE p.place_id = $1 ORDER BY p.pushed_at DESC LIMIT 20`,
);
const RECEIPTS = sql(
  'finance_receipts_of',
  `SELECT ${RECEIPT} FROM finance_push_receipts r WHERE r.push_id = ANY ($1) ORDER BY r.institution`,
);
const TO = sql(
  'finance_pushes_to',
  `SELECT ${PUSH}, r.acknowledged_at AS "acknowledgedAt" FROM finance_pushes p JOIN finance_push_receipts r ON r.push_id = p.id
   WHERE r.organisation_id = $1 ORDER BY p.pushed_at DESC LIMIT 20`,
);
const ADD = sql(
  'finance_push_add',
  'INSERT INTO finance_pushes (id, place_id, lists, pushed_at, pushed_by) VALUES ($1, $2, $3, $4, $5)',
);
const ADD_RECEIPTS = sql(
  'finance_receipts_add',
  `INSERT INTO finance_push_receipts (push_id, institution, name, organisation_id)
   SELECT $1, x.code, x.name, o.id FROM jsonb_to_recordset($2) AS x (code text, name jsonb, uscc text)
   LEFT JOIN organisations o ON o.uscc = x.uscc`,
);
const ACKNOWLEDGE = sql(
  'finance_receipt_acknowledge',
  `UPDATE finance_push_receipts SET acknowledged_at = coalesce(acknowledged_at, $3), acknowledged_by = coalesce(acknowledged_by, $4),
     how = coalesce(how, $5)
   WHERE push_id = $1 AND institution = $2 RETURNING institution`,
);
const TELL = sql('finance_tell', 'INSERT INTO outbox (topic, payload, at) VALUES ($1, $2, $3)');

export function pushesOf(db: Queryable, place: string): Promise<PushRow[]> {
  return db.rows<PushRow>(OF_PLACE, [place]);
}

export function receiptsOf(db: Queryable, pushes: readonly string[]): Promise<ReceiptRow[]> {
  return db.rows<ReceiptRow>(RECEIPTS, [pushes]);
}

/** What was sent to an institution that is a firm of this platform. */
export function pushesTo(
  db: Queryable,
  organisation: string,
): Promise<(PushRow & { acknowledgedAt: Date | null })[]> {
  return db.rows(TO, [organisation]);
}

/** Keeps what is sent, one open receipt for each institution, and tells those that read it here. */
export async function addPush(
  tx: Tx,
  push: PushRow & { by: string; to: readonly { code: string; name: Text; uscc: string | null }[] },
): Promise<void> {
  const { id, place, lists, at, by, to } = push;
  await tx.rows(ADD, [id, place, JSON.stringify(lists), at, by]);
  await tx.rows(ADD_RECEIPTS, [id, JSON.stringify(to)]);
  await announce(tx, 'finance.pushed', { push: id }, at);
}

/**
 * An institution has what was sent to it. The first word counts; each is kept in the ledger.
 * @throws Problem notFound when nothing was sent to it
 */
export async function acknowledge(
  tx: Tx,
  receipt: { push: string; institution: string; at: Date; by: Actor; how: NonNullable<ReceiptRow['how']> },
): Promise<void> {
  const { push, institution, at, by, how } = receipt;
  if (!(await tx.maybe(ACKNOWLEDGE, [push, institution, at, actorId(by), how])))
    throw new Problem('notFound', 404);
  const body = { institution, how };
  await keepInLedger(tx, { subject: 'finance-push', id: push, name: 'acknowledge', by, at, body });
}

export async function announce(tx: Tx, topic: string, payload: object, at: Date): Promise<void> {
  await tx.rows(TELL, [topic, JSON.stringify(payload), at]);
}
