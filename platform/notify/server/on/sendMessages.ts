import type { Services } from '#platform/api/server/services.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { maskAddress } from '../../pure/maskAddress.ts';
import type { Channel, MessageItem, Sent } from '../channels/channel.ts';
import { reachable } from '../channels/reachable.ts';
import { renderMessage } from '../render/renderMessage.ts';

interface Row {
  id: string;
  person_id: string;
  digest: boolean;
  kind: string;
  title: Text;
  body: Text;
  link: string;
  at: Date;
}

// Not locked: the delivery is, and a carrier may report before it answers.
const READ = sql(
  'notice_messages_of_bundle',
  `SELECT m.id, m.person_id, m.digest, n.kind, n.title, n.body, n.link, n.at
   FROM notice_messages m JOIN notices n ON n.id = m.notice_id
   WHERE m.bundle = $1 AND m.state = 'queued' ORDER BY n.at, m.id`,
);
const SENT = sql(
  'notice_messages_sent',
  `UPDATE notice_messages SET state = CASE WHEN state = 'queued' THEN 'sent' ELSE state END, sent_at = $2,
     address_masked = $3, reference = $4 WHERE bundle = $1`,
);
const FAILED = sql(
  'notice_messages_failed',
  `UPDATE notice_messages SET state = 'failed', address_masked = $2, last_error = $3 WHERE bundle = $1`,
);

/** Carries messages over one channel. After a crash the carrier gets the same key again, and does it once. */
export function sendMessages(services: Services, channel: Channel): Consumer {
  return {
    name: `notices.${channel.name}`,
    topics: [`notice.${channel.name}`],
    outside: true,
    async handle(tx, { payload }, signal) {
      const bundle = String(payload['bundle']);
      const rows = await tx.rows<Row>(READ, [bundle]);
      if (rows.length === 0) return;
      const sent = await send({ services, channel, tx, signal }, bundle, rows);
      if (sent.kind === 'sent') {
        await tx.rows(SENT, [bundle, services.now(), sent.masked, sent.reference ?? null]);
      } else {
        await tx.rows(FAILED, [bundle, sent.masked, sent.why]);
      }
    },
  };
}

interface Sending {
  services: Services;
  channel: Channel;
  tx: Tx;
  signal: AbortSignal;
}

async function send(
  { services, channel, tx, signal }: Sending,
  bundle: string,
  rows: readonly Row[],
): Promise<Sent & { masked: string | null }> {
  const [first] = rows as [Row];
  const contacts = await services.notices.directory.contacts(tx, [first.person_id]);
  const contact = contacts.get(first.person_id);
  const address = contact ? reachable(channel.name, contact) : null;
  if (!contact || !address) return { kind: 'undeliverable', why: 'noAddress', masked: null };
  const language = contact.language ?? 'zh-CN';
  const items = rows.map(
    ({ kind, title, body, link }): MessageItem => ({
      kind,
      title: inLanguage(title, language),
      body: inLanguage(body, language),
      url: services.publicUrl + link,
    }),
  );
  const texts = renderMessage(services, { language, name: contact.name, items, digest: first.digest });
  const { name } = contact;
  const message = { id: bundle, language, name, address, items, at: first.at, ...texts };
  return { ...(await channel.send(message, signal)), masked: maskAddress(address) };
}
