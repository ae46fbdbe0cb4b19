import { z } from 'zod';
import { findOrganisation, standingOfFounding } from '#modules/organisations/index.ts';
import { findCompetentAgency } from '#platform/access/server/agencies.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { proceedingsInForce } from '../proceedings.ts';
import { startProceeding } from '../startProceeding.ts';

const Changed = z.object({ organisation: z.uuid(), move: z.string() });
const ADD = sql(
  'scope_notice_add',
  `INSERT INTO scope_notices (organisation_id, term, case_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
   RETURNING case_id`,
);

/**
 * A firm was registered: for each term of its scope that needs a permit the competent department gets one notice,
 * which it must claim within its time (LIF-11). Where nobody has the duty, whoever registers firms gets it.
 */
export function tellDepartments({ processes: book, now }: Pick<Services, 'processes' | 'now'>): Consumer {
  return {
    name: 'registration.tellDepartments',
    topics: ['organisation.changed'],
    async handle(tx, event) {
      const { organisation, move } = Changed.parse(event.payload);
      if (move !== 'register') return;
      const published = (await proceedingsInForce(tx)).find(({ body }) => body.begins.by === 'scopeTerm');
      const firm = await findOrganisation(tx, organisation);
      const founding = await standingOfFounding(tx, organisation, legalDate(now()));
      if (!published || !firm || !founding) return;
      for (const { code, name, permit, permitTitle, duty } of founding.scope.terms) {
        if (permit === 'none' || !duty) continue;
        const agency =
          (await findCompetentAgency(tx, firm.place, duty)) ??
          (await findCompetentAgency(tx, firm.place, 'company-registration'));
        if (!agency) throw new Error(`nobody at ${firm.place} has the duty ${duty}`);
        const id = newId();
        if (!(await tx.maybe(ADD, [firm.id, code, id]))) continue;
        const named = published.body.title;
        await startProceeding(
          { tx, book, now: now() },
          {
            id,
            published: {
              ...published,
              body: {
                ...published.body,
                title: { zh: `${named.zh}：${name.zh}`, en: `${named.en}: ${name.en}` },
              },
            },
            firm,
            agency: agency.id,
            facts: { term: code, permit, ...(permitTitle && { permitTitle }) },
          },
        );
      }
    },
  };
}
