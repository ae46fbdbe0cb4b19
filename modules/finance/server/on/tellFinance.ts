import { z } from 'zod';
import { findOrganisationByCode } from '#modules/organisations/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { applicants } from '#platform/notify/server/recipients.ts';
import { firstText } from '#platform/notify/server/render/firstText.ts';
import { tell } from '#platform/notify/server/tell.ts';
import { institutionsIn } from '../products.ts';
import { receiptsOf } from '../pushes.ts';
import { lockRequest } from '../requests.ts';

const Pushed = z.object({ push: z.uuid() });
const Requested = z.object({ request: z.uuid() });

/** Tells institutions of lists and requests, and firms of answers. */
export function tellFinance(services: Services): Consumer {
  return {
    name: 'finance.tellFinance',
    topics: ['finance.pushed', 'finance.requested', 'finance.answered'],
    async handle(tx, event) {
      const now = services.now();
      if (event.topic === 'finance.pushed') {
        const receipts = await receiptsOf(tx, [Pushed.parse(event.payload).push]);
        for (const { organisation } of receipts) {
          if (organisation) await say(organisation, 'finance.pushed', 'pushed', '/space/institution');
        }
        return;
      }
      const request = await lockRequest(tx, Requested.parse(event.payload).request);
      if (!request || request.status === 'withdrawn') return;
      if (event.topic === 'finance.answered') {
        await say(request.organisation, 'finance.request', 'answered', '/space/finance');
        return;
      }
      const to = await organisationOf(tx, request.place, request.institution, legalDate(now));
      if (to) await say(to, 'finance.request', 'requested', '/space/institution');

      async function say(organisation: string, kind: string, key: string, link: string): Promise<void> {
        const told = await applicants(
          tx,
          services.notices,
          { organisation_id: organisation, person_id: null },
          now,
        );
        const title = firstText(services, [`notices.finance.${key}.title`], () => ({}));
        const body = firstText(services, [`notices.finance.${key}.body`], () => ({}));
        const cause = `event:${event.id}`;
        await tell(tx, services.notices, {
          cause,
          caseId: null,
          at: event.at,
          now,
          told: told.map((one) => ({ ...one, kind, title, body, link })),
        });
      }
    },
  };
}

/** The institution as a firm of this platform, if it is one. */
async function organisationOf(
  db: Queryable,
  place: string,
  code: string,
  today: string,
): Promise<string | undefined> {
  const found = (await institutionsIn(db, place, today)).find((one) => one.code === code);
  return found?.uscc ? (await findOrganisationByCode(db, found.uscc))?.id : undefined;
}
