import { findOrganisationByCode } from '#modules/organisations/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordLook } from '#platform/looks/server/recordLook.ts';
import { contract } from '../../contract.ts';
import { mayReadFor } from '../../domain/mayReadFor.ts';
import { presentProfile } from '../presentProfile.ts';

const HANDLES = sql(
  'profile_handled_by',
  'SELECT 1 FROM cases WHERE organisation_id = $1 AND $2 = ANY (agency_ids) AND closed_at IS NULL LIMIT 1',
);
const READS_ONLY = { maySupply: false, mayDispute: false };

/** An official reads what is known of a firm of the own place. What for, and on what ground, the firm sees. */
export const readProfile = serve(contract.readProfile, async (call, { uscc, purpose, basis }) => {
  const { actor, tx, now, services } = call;
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  const firm = await findOrganisationByCode(tx, uscc.toUpperCase());
  const isHere = firm?.place ? await services.covers(actor.post.place, firm.place) : false;
  call.require(mayReadFor(actor.post.role, purpose));
  // Of a firm elsewhere the office knows nothing, and says nothing.
  if (!firm || !isHere) throw new Problem('profiles.noSuchFirm', 422);
  if (purpose === 'handling' && !(await handles(tx, firm.id, actor.post.agency)))
    throw new Problem('profiles.notHandling', 403);
  const of = { organisation: firm.id };
  await recordLook(tx, {
    actor,
    of,
    lookedAt: 'profile',
    subjectId: firm.id,
    matter: basis,
    purpose,
    now,
    each: true,
  });
  return presentProfile(tx, firm, { now, reader: READS_ONLY });
});

/** A duty that is at hand: an open case of the firm in which the agency has a part. */
async function handles(db: Queryable, organisation: string, agency: string): Promise<boolean> {
  return (await db.maybe(HANDLES, [organisation, agency])) !== undefined;
}
