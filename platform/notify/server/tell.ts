import { newId } from '#platform/crypto/pure/newId.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { OutsideChannel } from '../pure/channel.ts';
import type { NoticeKind } from '../pure/noticeKind.ts';
import { sendAt } from '../pure/sendAt.ts';
import type { Channel } from './channels/channel.ts';
import { reachable } from './channels/reachable.ts';
import { noticeDefaults } from './defaults.ts';
import { emitLive } from './live/emitLive.ts';
import { kindOf, type NoticeBook } from './noticeBook.ts';
import { preferencesOf } from './preferences.ts';
import type { Recipient } from './recipients.ts';

/** One thing to be told to one person. */
export interface Told extends Recipient {
  kind: string;
  title: Text;
  body: Text;
  link: string;
  urgent?: boolean;
}

export interface Telling {
  /** The event behind it: the same cause tells the same person nothing twice. */
  cause: string;
  caseId: string | null;
  /** When it happened. */
  at: Date;
  now: Date;
  told: readonly Told[];
}

const WRITE = sql(
  'notices_write',
  `INSERT INTO notices (id, person_id, capacity, organisation_id, kind, title, body, link, urgent, shown, case_id, cause, at)
   SELECT id, person_id, capacity, organisation_id, kind, title, body, link, urgent, shown, $2, $3, $4
   FROM jsonb_to_recordset($1) AS n(id uuid, person_id uuid, capacity text, organisation_id uuid, kind text,
     title jsonb, body jsonb, link text, urgent boolean, shown boolean)
   ON CONFLICT (cause, person_id, capacity) DO NOTHING RETURNING id`,
);
const QUEUE = sql(
  'notice_messages_queue',
  `INSERT INTO notice_messages (id, notice_id, person_id, channel, digest, send_at, state)
   SELECT id, notice_id, person_id, channel, digest, send_at, 'waiting'
   FROM jsonb_to_recordset($1) AS m(id uuid, notice_id uuid, person_id uuid, channel text, digest boolean,
     send_at timestamptz)`,
);

const DAY = 86_400_000;

interface Row extends Told {
  id: string;
  shown: boolean;
  channels: readonly OutsideChannel[];
  digest: boolean;
  sendAt: Date;
}

/** Writes notices and the messages that carry them further, in the transaction of whoever reacts to an event. */
export async function tell(tx: Tx, book: NoticeBook, telling: Telling): Promise<void> {
  const { cause, caseId, at, told } = telling;
  if (told.length === 0) return;
  const rows = await rowsOf(tx, book, telling);
  const written = await tx.rows<{ id: string }>(WRITE, [
    JSON.stringify(rows.map(noticeJson)),
    caseId,
    cause,
    at,
  ]);
  const fresh = rows.filter(({ id }) => written.some((row) => row.id === id));
  const messages = fresh.flatMap(messagesJson);
  if (messages.length > 0) await tx.rows(QUEUE, [JSON.stringify(messages)]);
  const shown = fresh.filter((row) => row.shown);
  await emitLive(
    tx,
    shown.map(({ id, person }) => ({ kind: 'notice', ref: id, person })),
  );
}

async function rowsOf(tx: Tx, book: NoticeBook, { told, at: happened, now }: Telling): Promise<Row[]> {
  const people = [...new Set(told.map(({ person }) => person))];
  const contacts = await book.directory.contacts(tx, people);
  const preferences = await preferencesOf(tx, people);
  const stale = noticeDefaults().staleAfterDays * DAY;
  return told.flatMap((one) => {
    const contact = contacts.get(one.person);
    if (!contact) return [];
    const kind: NoticeKind = kindOf(book, one.kind);
    const { channels, digest } = preferences.choice(one.person, kind);
    const outside =
      now.getTime() - happened.getTime() > stale
        ? []
        : OutsideChannel.options.filter(
            (channel) =>
              channels.includes(channel) && book.channels.has(channel) && reachable(channel, contact),
          );
    const shown = channels.includes('app');
    if (!shown && outside.length === 0) return [];
    const sending = { digest, quiet: preferences.quiet(one.person), times: noticeDefaults().digest };
    const at = sendAt(now, sending);
    const row = { ...one, urgent: one.urgent ?? kind.urgent, id: newId(), shown };
    return [{ ...row, channels: outside, digest: digest !== 'instant', sendAt: at }];
  });
}

function noticeJson({ id, person, capacity, organisation, kind, title, body, link, urgent, shown }: Row) {
  return {
    id,
    person_id: person,
    capacity,
    organisation_id: organisation,
    kind,
    title,
    body,
    link,
    urgent,
    shown,
  };
}

function messagesJson({ id, person, channels, digest, sendAt: at }: Row) {
  return channels.map((channel: Channel['name']) => ({
    id: newId(),
    notice_id: id,
    person_id: person,
    channel,
    digest,
    send_at: at.toISOString(),
  }));
}
