import { z } from 'zod';
import type { Services } from '#platform/api/server/services.ts';
import { inLanguage, type Language } from '#platform/i18n/pure/text.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { caseLink } from '../../pure/capacityKey.ts';
import type { CaseKind } from '../../pure/caseKinds.ts';
import { firstText } from '../render/firstText.ts';
import { tell } from '../tell.ts';
import { readCase } from './happening.ts';
import { holdersOf } from './tellOfficers.ts';

const Given = z.object({ caseId: z.uuid(), to: z.uuid(), by: z.uuid() });
const KIND: CaseKind = 'task.opened';

/** Whoever is given a task by a colleague is told, and a deputy where that officer is away. */
export function tellReassigned(services: Services): Consumer {
  return {
    name: 'notices.reassigned',
    topics: ['task.reassigned'],
    async handle(tx, event) {
      const { caseId, by } = Given.parse(event.payload);
      const row = await readCase(tx, caseId);
      const people = (await holdersOf(tx, services, row)).filter(({ person }) => person !== by);
      const params = (language: Language) => ({
        number: row.number,
        title: inLanguage(row.title, language),
        applicant: row.applicant_name,
      });
      const title = firstText(services, ['notices.task.any.reassigned.title'], params);
      const body = firstText(services, ['notices.task.any.reassigned.body'], params);
      await tell(tx, services.notices, {
        cause: `event:${event.id}`,
        caseId,
        at: event.at,
        now: services.now(),
        told: people.map((one) => ({
          ...one,
          kind: KIND,
          title,
          body,
          link: caseLink(one.capacity, caseId),
        })),
      });
    },
  };
}
