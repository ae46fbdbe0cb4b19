import { openRegulators, type Regulators } from '#connectors/regulator/client.ts';
import { noticeDirectory } from '#modules/identity/server/noticeDirectory.ts';
import type { Services } from '#platform/api/server/services.ts';
import { dispatchOnce } from '#platform/jobs/server/dispatcher.ts';
import type { Channel } from '#platform/notify/server/channels/channel.ts';
import { openNoticeBook } from '#platform/notify/server/noticeBook.ts';
import { releaseMessages } from '#platform/notify/server/releaseMessages.ts';
import { consumersOf } from '../consumersOf.ts';
import type { TestCity } from './openCity.ts';

export interface Told {
  person: string;
  capacity: string;
  kind: string;
  zh: string;
  en: string;
  body: string;
  bodyEn: string;
  link: string;
  urgent: boolean;
}

/** What the worker does after a commit, one step at a time, with the channels and regulators of a test. */
export function openNoticeDesk(
  city: TestCity,
  parts: { channels?: Channel[]; regulators?: Regulators } = {},
) {
  const { channels = [], regulators = openRegulators({ systems: [], allowFake: true }) } = parts;
  const { database } = city.services;
  const services: Services = {
    ...city.services,
    notices: openNoticeBook({
      kinds: [...city.services.notices.kinds.values()],
      channels: channels.map(({ name }) => name),
      directory: noticeDirectory,
    }),
  };
  // Making papers needs keys and time, and is tested elsewhere.
  const root = { services, keys: {} as never, store: {} as never, connectors: { channels, regulators } };
  const consumers = consumersOf(root).filter(
    ({ name }) => name !== 'licences.documents' && name !== 'decisions.papers',
  );
  const dispatcher = { database, consumers, log: services.log };

  /** Works off what is due now, reactions to reactions included. */
  async function deliver(): Promise<void> {
    for (;;) {
      const busy = await dispatchOnce(dispatcher);
      await releaseMessages(database, services.now());
      const { waiting } = await database.one<{ waiting: number }>('SELECT count(*) AS waiting FROM outbox');
      if (!busy && waiting === 0) return;
    }
  }

  /** Retries are due at once. */
  const hurry = () =>
    database.rows(
      'UPDATE deliveries SET next_at = clock_timestamp() WHERE done_at IS NULL AND given_up_at IS NULL',
    );

  /** Every notice about a case, or all, oldest first, with the demo person's id in the file. */
  const told = (caseId?: string) =>
    database.rows<Told>(
      `SELECT s.subject AS person, split_part(n.capacity, ':', 1) AS capacity, n.kind, n.title ->> 'zh' AS zh,
         n.title ->> 'en' AS en, n.body ->> 'zh' AS body, n.body ->> 'en' AS "bodyEn", n.link, n.urgent
       FROM notices n JOIN person_subjects s ON s.person_id = n.person_id
       WHERE $1::uuid IS NULL OR n.case_id = $1 ORDER BY n.at, n.kind, s.subject`,
      [caseId ?? null],
    );

  return { services, consumers, dispatcher, deliver, hurry, told };
}

export type NoticeDesk = ReturnType<typeof openNoticeDesk>;
