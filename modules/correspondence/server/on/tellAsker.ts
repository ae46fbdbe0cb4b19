import { z } from 'zod';
import { findAgency } from '#platform/access/server/agencies.ts';
import type { Services } from '#platform/api/server/services.ts';
import { nameIn } from '#platform/i18n/pure/nameIn.ts';
import { inLanguage, type Language } from '#platform/i18n/pure/text.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { caseLink } from '#platform/notify/pure/capacityKey.ts';
import { readCase } from '#platform/notify/server/on/happening.ts';
import { firstText } from '#platform/notify/server/render/firstText.ts';
import { tell } from '#platform/notify/server/tell.ts';
import { CLOCK_EXPIRED } from '#platform/process/pure/apply.ts';
import type { CorrespondenceKind } from '../../domain/correspondenceNotices.ts';
import { isAmongAgencies } from '../../domain/opinionProcess.ts';
import { officersOf } from '../officersOf.ts';

const Acted = z.object({ caseId: z.uuid(), process: z.string(), action: z.string() });
const KIND: CorrespondenceKind = 'opinion.news';

/** What became of a question is news for whoever holds the case that waits for it: answered, or late. */
export function tellAsker(services: Services): Consumer {
  return {
    name: 'correspondence.tellAsker',
    topics: ['case.acted'],
    async handle(tx, event) {
      const { caseId, process, action } = Acted.parse(event.payload);
      if (!isAmongAgencies(process) || (action !== 'answer' && action !== CLOCK_EXPIRED)) return;
      const row = await readCase(tx, caseId);
      if (!row.parent_id) return;
      const asking = await readCase(tx, row.parent_id);
      if (asking.closed_at) return;
      const agency = await findAgency(tx, row.agencies['consulted'] ?? '');
      const params = (language: Language) => ({
        number: asking.number,
        title: inLanguage(asking.title, language),
        agency: agency ? nameIn(agency.name, language) : '',
      });
      const what = action === 'answer' ? 'answered' : 'late';
      const title = firstText(services, [`notices.${KIND}.${what}.title`], params);
      const body = firstText(services, [`notices.${KIND}.${what}.body`], params);
      await tell(tx, services.notices, {
        cause: `event:${event.id}:asker`,
        caseId: asking.id,
        at: event.at,
        now: services.now(),
        told: (await officersOf(tx, services, asking)).map((one) => ({
          ...one,
          kind: KIND,
          title,
          body,
          link: caseLink(one.capacity, asking.id),
        })),
      });
    },
  };
}
