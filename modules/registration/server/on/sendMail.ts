import { z } from 'zod';
import type { Offices } from '#connectors/offices/client.ts';
import { findOrganisation } from '#modules/organisations/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { NotYet } from '#platform/jobs/server/notYet.ts';
import { endMailing, findMailing } from '../mailings.ts';

export const MAIL_CONSUMER = 'registration.sendMail';
const Mail = z.object({ mailingId: z.uuid() });
const MOST_ATTEMPTS = 200;
const AN_HOUR = 3_600;

/** Hands a paper to the post and waits until it says whether it found anybody. */
export function sendMail({ now }: Pick<Services, 'now'>, offices: Offices): Consumer {
  return {
    name: MAIL_CONSUMER,
    topics: ['mail.send'],
    outside: true,
    mostAttempts: MOST_ATTEMPTS,
    async handle(tx, event, signal) {
      const mailing = await findMailing(tx, Mail.parse(event.payload).mailingId);
      const ask = offices.ask('post');
      if (!mailing || mailing.ended_at || !ask) return;
      const firm = await findOrganisation(tx, mailing.organisation_id);
      if (!firm) throw new Error(`the firm of mailing ${mailing.id} is gone`);
      const { uscc, name, kind, legalRepresentative, place } = firm;
      const to = {
        uscc,
        name,
        kind,
        legalRepresentative: legalRepresentative ?? '',
        address: mailing.address,
        place,
      };
      const word = await ask(
        {
          requestId: mailing.id,
          caseNumber: mailing.id,
          askedAt: mailing.asked_at,
          firm: to,
          details: { subject: mailing.subject },
        },
        signal,
      );
      if (word.result !== 'later') return endMailing(tx, mailing, word, now());
      if ((await findMailing(tx, mailing.id))?.ended_at) return;
      throw new NotYet('awaitingOffice', 'posted, not delivered yet', AN_HOUR);
    },
  };
}
