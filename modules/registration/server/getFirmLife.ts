import {
  findDelegation,
  findOrganisation,
  premisesOf,
  presentOrganisation,
} from '#modules/organisations/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../contract.ts';
import { mailingsOf, undeliverableSince } from './mailings.ts';

const CHANGES = sql(
  'firm_life_changes',
  `SELECT move, from_status AS "from", to_status AS "to", on_date AS "on", case_id AS "caseId"
   FROM organisation_changes WHERE organisation_id = $1 ORDER BY at, id`,
);

interface ChangeRow {
  move: string;
  from: string;
  to: string;
  on: string;
  caseId: string | null;
}

/** Its own people, and officers in whose place it is registered. */
export const getFirmLife = serve(contract.getFirmLife, async (call, { id }) => {
  const { actor, db, services, now } = call;
  const firm = await findOrganisation(db, id);
  if (!firm) throw new Problem('notFound', 404);
  if (actor.kind === 'officer') call.require(await services.covers(actor.post.place, firm.place, db));
  else
    call.require(
      'person' in actor && (await findDelegation(db, actor.person.id, id, legalDate(now))) !== undefined,
    );
  return {
    organisation: presentOrganisation(firm),
    premises: await premisesOf(db, id),
    undeliverableSince: undeliverableSince(await mailingsOf(db, id), firm.address),
    changes: await db.rows<ChangeRow>(CHANGES, [id]),
  };
});
