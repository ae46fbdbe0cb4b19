import type { Services } from '#platform/api/server/services.ts';
import { inLanguage, type Language } from '#platform/i18n/pure/text.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { caseLink } from '#platform/notify/pure/capacityKey.ts';
import { officers } from '#platform/notify/server/recipients.ts';
import { dueText, runningClocks } from '#platform/notify/server/render/dueText.ts';
import { firstText } from '#platform/notify/server/render/firstText.ts';
import { tell } from '#platform/notify/server/tell.ts';
import type { supervisionNotices } from '../../domain/supervisionNotices.ts';
import { Push, readPushedCase } from './readPush.ts';

const LEAD = 'regulator-lead';
const KIND: (typeof supervisionNotices)[number]['id'] = 'push.opened';

/** Tells the lead of the regulatory unit of each grant; inspectors get the task itself. */
export function tellRegulator(services: Services): Consumer {
  return {
    name: 'supervision.tellRegulator',
    topics: ['regulator.push'],
    async handle(tx, event) {
      const { caseId, agency } = Push.parse(event.payload);
      const row = await readPushedCase(tx, caseId);
      const now = services.now();
      const leads = await officers(tx, { role: LEAD, agency, place: row.place_id }, now);
      const [clock] = runningClocks(row, services);
      const params = (language: Language) => ({
        number: row.number,
        title: inLanguage(row.title, language),
        applicant: row.applicant_name,
        due: clock ? dueText(clock, row, language, services) : '',
      });
      const title = firstText(services, ['notices.push.opened.title'], params);
      const body = firstText(services, [`notices.push.opened.${clock ? 'bodyBy' : 'body'}`], params);
      await tell(tx, services.notices, {
        cause: `event:${event.id}`,
        caseId,
        at: event.at,
        now,
        told: leads.map((one) => ({ ...one, kind: KIND, title, body, link: caseLink(one.capacity, caseId) })),
      });
    },
  };
}
