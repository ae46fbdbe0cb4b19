import { z } from 'zod';
import { findAgency } from '#platform/access/server/agencies.ts';
import type { Services } from '#platform/api/server/services.ts';
import { nameIn } from '#platform/i18n/pure/nameIn.ts';
import { inLanguage, type Language } from '#platform/i18n/pure/text.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { caseLink } from '#platform/notify/pure/capacityKey.ts';
import { emitLive } from '#platform/notify/server/live/emitLive.ts';
import { readCase } from '#platform/notify/server/on/happening.ts';
import { applicants } from '#platform/notify/server/recipients.ts';
import { firstText } from '#platform/notify/server/render/firstText.ts';
import { tell } from '#platform/notify/server/tell.ts';
import type { CorrespondenceKind } from '../../domain/correspondenceNotices.ts';
import { getMessage } from '../messages.ts';
import { officersOf } from '../officersOf.ts';

const Sent = z.object({ caseId: z.uuid(), messageId: z.uuid() });

/** The other side is told that somebody wrote; the words themselves stay on the page of the case. */
export function tellMessage(services: Services): Consumer {
  return {
    name: 'correspondence.tellMessage',
    topics: ['case.message'],
    async handle(tx, event) {
      const { caseId, messageId } = Sent.parse(event.payload);
      const row = await readCase(tx, caseId);
      const message = await getMessage(tx, messageId);
      await emitLive(tx, [{ kind: 'case', ref: caseId }]);
      const toApplicant = message.side === 'agency';
      const now = services.now();
      const people = toApplicant
        ? await applicants(tx, services.notices, row, now)
        : await officersOf(tx, services, row);
      const kind: CorrespondenceKind = toApplicant ? 'case.message' : 'task.message';
      const agency = message.agency_id ? await findAgency(tx, message.agency_id) : undefined;
      const params = (language: Language) => ({
        number: row.number,
        title: inLanguage(row.title, language),
        applicant: row.applicant_name,
        agency: agency ? nameIn(agency.name, language) : '',
      });
      const title = firstText(services, [`notices.${kind}.title`], params);
      const body = firstText(services, [`notices.${kind}.body`], params);
      await tell(tx, services.notices, {
        cause: `event:${event.id}`,
        caseId,
        at: event.at,
        now,
        told: people.map((one) => ({
          ...one,
          kind,
          title,
          body,
          link: `${caseLink(one.capacity, caseId)}#messages`,
        })),
      });
    },
  };
}
