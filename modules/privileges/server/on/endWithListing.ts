import { z } from 'zod';
import { findOrganisation } from '#modules/organisations/index.ts';
import { profileVocabulary } from '#modules/profiles/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { applicants } from '#platform/notify/server/recipients.ts';
import { firstText } from '#platform/notify/server/render/firstText.ts';
import { tell } from '#platform/notify/server/tell.ts';
import { anyWay, decideWays } from '../../domain/decideWays.ts';
import type { privilegeNotices } from '../../domain/privilegeNotices.ts';
import { beneficiariesOf, endBeneficiary, lockFirm } from '../beneficiaries.ts';
import { keepInLedger } from '../keepInLedger.ts';
import { factsOn } from '../presentForFirm.ts';
import { privilegesIn } from '../privileges.ts';

const Changed = z.object({ organisation: z.uuid() });
const KIND: (typeof privilegeNotices)[number]['id'] = 'privilege.ended';
const SYSTEM = { kind: 'system', by: 'rule' } as const;

/** Whoever was named goes with the listing, and the firm is told. What is only unknown ends nothing. */
export function endWithListing(services: Services): Consumer {
  return {
    name: 'privileges.endWithListing',
    topics: ['profile.changed'],
    async handle(tx, event) {
      const { organisation } = Changed.parse(event.payload);
      const current = (await beneficiariesOf(tx, organisation)).filter(({ endedAt }) => endedAt === null);
      const firm = current.length > 0 ? await findOrganisation(tx, organisation) : undefined;
      if (!firm?.place) return;
      const now = services.now();
      await lockFirm(tx, organisation);
      const facts = await factsOn(tx, organisation, legalDate(now));
      for (const { body } of await privilegesIn(tx, firm.place)) {
        const people = current.filter(({ privilege }) => privilege === body.privilege);
        if (people.length === 0) continue;
        if (anyWay(decideWays(body, facts, profileVocabulary())) !== 'false') continue;
        for (const { id } of people) await endBeneficiary(tx, id, 'listing', now);
        await keepInLedger(tx, {
          organisation,
          name: 'end',
          by: SYSTEM,
          at: now,
          body: { privilege: body.privilege, beneficiaries: people.map(({ id }) => id) },
        });
        const holder = { organisation_id: organisation, person_id: null };
        const params = (language: 'zh-CN' | 'en') => ({ title: inLanguage(body.title, language) });
        const title = firstText(services, ['notices.privilege.ended.title'], params);
        const text = firstText(services, ['notices.privilege.ended.body'], params);
        const told = (await applicants(tx, services.notices, holder, now)).map((one) => ({
          ...one,
          kind: KIND,
          title,
          body: text,
          link: '/space/privileges',
        }));
        const cause = `event:${event.id}:${body.privilege}`;
        await tell(tx, services.notices, { cause, caseId: null, at: event.at, now, told });
      }
    },
  };
}
