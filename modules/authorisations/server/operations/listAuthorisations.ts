import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract } from '../../contract.ts';
import { authorisationsOfAgency } from '../authorisations.ts';
import { presentAuthorisations } from '../presentAuthorisations.ts';
import { type MatterOfOne, singleOfficerMatters } from '../singleOfficerMatters.ts';

const OFFICERS = sql(
  'authorisation_officers',
  `SELECT DISTINCT person_id AS id FROM posts
   WHERE agency_id = $1 AND person_id <> $2 AND valid_from <= $3 AND (valid_to IS NULL OR valid_to >= $3)`,
);

export const listAuthorisations = serve(contract.listAuthorisations, async (call) => {
  const { db } = call;
  const { agency, me } = agencyOf(call);
  const today = legalDate(call.now);
  const matters = await singleOfficerMatters(db, today);
  const people = await db.rows<{ id: string }>(OFFICERS, [agency, me, today]);
  const ids = people.map(({ id }) => id);
  const names = await call.services.namesOf(db, ids);
  return {
    today,
    authorisations: await presentAuthorisations(call, await authorisationsOfAgency(db, agency), matters),
    officers: ids
      .map((id) => ({ id, name: names.get(id) ?? '' }))
      .sort((a, b) => a.name.localeCompare(b.name, 'zh')),
    matters: matters.map((one) => presentRules(call, one)),
  };
});

/** The caller's own agency. @throws Problem access.denied */
export function agencyOf(call: Call): { agency: string; place: string; me: string } {
  const { actor } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') throw new Error('unreachable');
  return { agency: actor.post.agency, place: actor.post.place, me: actor.person.id };
}

function presentRules({ services }: Call, { matter, title, rules, listed }: MatterOfOne) {
  const { term, experience, qualification } = rules;
  return {
    matter,
    title,
    listed,
    term: { amount: term.amount, unit: term.unit, citation: services.law.cite(term.source) ?? null },
    experience: { amount: experience.amount, unit: experience.unit },
    qualification: qualification.title,
  };
}
