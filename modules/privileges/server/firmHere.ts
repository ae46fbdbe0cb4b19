import { findOrganisation, findOrganisationByCode, type PlacedFirm } from '#modules/organisations/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';

/**
 * A firm of the place of the officer who asks, by credit code or id.
 * @throws Problem privileges.noSuchFirm, also for a firm elsewhere, of which the office knows nothing
 */
export async function firmHere(call: Call, by: { uscc: string } | { id: string }): Promise<PlacedFirm> {
  const { actor, db, services } = call;
  const found =
    'uscc' in by
      ? await findOrganisationByCode(db, by.uscc.toUpperCase())
      : await findOrganisation(db, by.id);
  const place = found?.place;
  const isHere = actor.kind === 'officer' && place && (await services.covers(actor.post.place, place));
  call.require(actor.kind === 'officer');
  if (!found || !place || !isHere) throw new Problem('privileges.noSuchFirm', 404);
  return { ...found, place };
}
