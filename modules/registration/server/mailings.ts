import type { Word } from '#connectors/offices/filing.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';

export interface MailingRow {
  id: string;
  organisation_id: string;
  subject: string;
  address: string;
  asked_at: Date;
  ended_at: Date | null;
  result: 'delivered' | 'undeliverable' | null;
  receipt: string | null;
  reason: string | null;
}

const ADD = sql(
  'mailing_add',
  `INSERT INTO mailings (id, organisation_id, subject, address, sent_by, asked_at) VALUES ($1, $2, $3, $4, $5, $6)`,
);
const SEND = sql('mailing_send', "INSERT INTO outbox (topic, payload, at) VALUES ('mail.send', $1, $2)");
const FIND = sql('mailing_find', 'SELECT * FROM mailings WHERE id = $1');
const OF_FIRM = sql(
  'mailings_of_firm',
  'SELECT * FROM mailings WHERE organisation_id = $1 ORDER BY asked_at DESC, id DESC',
);
const END = sql(
  'mailing_end',
  `UPDATE mailings SET ended_at = $2, result = $3, receipt = $4, reason = $5 WHERE id = $1 AND ended_at IS NULL
   RETURNING id`,
);

export async function addMailing(
  tx: Tx,
  given: { id: string; organisation: string; subject: string; address: string; by: string; now: Date },
): Promise<void> {
  const { id, organisation, subject, address, by, now } = given;
  await tx.rows(ADD, [id, organisation, subject, address, by, now]);
  await tx.rows(SEND, [JSON.stringify({ mailingId: id }), now]);
}

export function findMailing(db: Queryable, id: string): Promise<MailingRow | undefined> {
  return db.maybe<MailingRow>(FIND, [id]);
}

export function mailingsOf(db: Queryable, organisation: string): Promise<MailingRow[]> {
  return db.rows<MailingRow>(OF_FIRM, [organisation]);
}

/**
 * Since when the address that a firm declared finds nobody: the first of the letters that came back, with none that
 * arrived there after it (LIF-05).
 */
export function undeliverableSince(mailings: readonly MailingRow[], address: string | null): string | null {
  let since: Date | null = null;
  for (const { result, ended_at, address: to } of mailings) {
    if (to !== address || result === null) continue;
    if (result === 'delivered') break;
    since = ended_at;
  }
  return since?.toISOString() ?? null;
}

export async function endMailing(
  tx: Tx,
  { id, organisation_id }: MailingRow,
  word: Exclude<Word, { result: 'later' }>,
  now: Date,
): Promise<void> {
  const [result, receipt, reason] =
    word.result === 'done' ? ['delivered', word.receipt, null] : ['undeliverable', null, word.reason];
  if (!(await tx.maybe(END, [id, now, result, receipt, reason]))) return;
  await recordAction(tx, {
    subjectType: 'organisation',
    subjectId: organisation_id,
    name: result === 'delivered' ? 'mailDelivered' : 'mailReturned',
    actorId: 'system:rule',
    capacity: { kind: 'system' },
    at: now,
    body: { mailing: id },
  });
}
