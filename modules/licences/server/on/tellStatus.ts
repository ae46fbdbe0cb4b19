import { z } from 'zod';
import type { Services } from '#platform/api/server/services.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { applicants } from '#platform/notify/server/recipients.ts';
import { firstText } from '#platform/notify/server/render/firstText.ts';
import { tell } from '#platform/notify/server/tell.ts';
import type { licenceNotices } from '../../domain/licenceNotices.ts';
import { licencePath } from '../../domain/licencePath.ts';
import { findLicence } from '../licence.ts';

const Changed = z.object({ licenceId: z.uuid(), to: z.string(), caseId: z.uuid() });
const KIND: (typeof licenceNotices)[number]['id'] = 'licence.status';

/** Tells the holder that a licence was suspended, revoked or cancelled, or is valid again. */
export function tellStatus(services: Services): Consumer {
  return {
    name: 'licences.tellStatus',
    topics: ['licence.status'],
    async handle(tx, event) {
      const { licenceId, to, caseId } = Changed.parse(event.payload);
      const licence = await findLicence(tx, licenceId);
      if (!licence) return;
      const now = services.now();
      const holder = { organisation_id: licence.organisationId, person_id: licence.personId };
      const receivers = await applicants(tx, services.notices, holder, now);
      const params = (language: 'zh-CN' | 'en') => ({
        number: licence.number,
        title: inLanguage(licence.title, language),
      });
      const title = firstText(services, [`notices.licence.${to}.title`, 'notices.licence.any.title'], params);
      const body = firstText(services, [`notices.licence.${to}.body`, 'notices.licence.any.body'], params);
      await tell(tx, services.notices, {
        cause: `event:${event.id}`,
        caseId,
        at: event.at,
        now,
        told: receivers.map((one) => ({
          ...one,
          kind: KIND,
          title,
          body,
          link: licencePath(licence.number),
        })),
      });
    },
  };
}
