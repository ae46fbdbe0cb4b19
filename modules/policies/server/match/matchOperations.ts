import { findOrganisation, findOrganisationByCode } from '#modules/organisations/index.ts';
import { factsOf } from '#modules/profiles/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordLook } from '#platform/looks/server/recordLook.ts';
import { contract } from '../../contract.ts';
import { presentMatches } from './presentMatches.ts';
import { sweepMatches } from './sweepMatches.ts';

const FIRMS = sql(
  'policies_firms_named',
  `SELECT o.name, o.uscc FROM organisations o JOIN places p ON p.id = o.place_id
   WHERE $2 = ANY (p.path) AND (o.uscc = upper($1) OR position(lower($1) IN lower(o.name)) > 0)
   ORDER BY length(o.name), o.name LIMIT 20`,
);

export const matchMine = serve(contract.matchMine, async (call) => {
  const { actor, db, now } = call;
  call.require(actor.kind === 'firm');
  if (actor.kind !== 'firm') throw new Problem('access.denied', 403);
  const firm = await findOrganisation(db, actor.organisation);
  if (!firm) throw new Problem('notFound', 404);
  return presentMatches(call, firm, await factsOf(db, firm.id), legalDate(now));
});

/** Names and codes of firms are public; the answer holds nothing else. */
export const findFirms = serve(contract.findFirms, async (call, { query }) => {
  const { actor, db } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  return { firms: await db.rows<{ name: string; uscc: string }>(FIRMS, [query, actor.post.place]) };
});

/** What a policy window or the hotline answers; the profile is read for it, so it is a look (POL-07). */
export const matchFirm = serve(contract.matchFirm, async (call, { uscc, basis }) => {
  const { actor, tx, now, services } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  const firm = await findOrganisationByCode(tx, uscc.toUpperCase());
  const isHere = firm?.place ? await services.covers(actor.post.place, firm.place) : false;
  // Of a firm elsewhere the window knows nothing, and says nothing.
  if (!firm || !isHere) throw new Problem('policy.noSuchFirm', 422);
  await recordLook(tx, {
    actor,
    of: { organisation: firm.id },
    lookedAt: 'profile',
    subjectId: firm.id,
    matter: basis,
    purpose: 'service',
    now,
    each: true,
  });
  return presentMatches(call, firm, await factsOf(tx, firm.id), legalDate(now));
});

export const sweepPolicies = serve(contract.sweepPolicies, async (call) => {
  call.require(call.actor.kind === 'officer');
  return sweepMatches(call.tx, call.services, legalDate(call.now), 'all');
});
