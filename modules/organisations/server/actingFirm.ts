import type { Right } from '#platform/access/pure/actor.ts';
import { firmMay } from '#platform/access/pure/actor.ts';
import type { Call } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { findOrganisation, type OrganisationRow } from './organisations.ts';

/** A firm that has a place: where it is registered. */
export type PlacedFirm = OrganisationRow & { place: string };

/**
 * The firm that the caller acts for; with `right`, somebody who may do that for it.
 * @throws Problem access.denied, notFound
 */
export async function actingFirm(call: Call, right?: Right): Promise<PlacedFirm> {
  const { actor, db } = call;
  call.require(actor.kind === 'firm' && (right === undefined || firmMay(actor, right)));
  const firm = actor.kind === 'firm' ? await findOrganisation(db, actor.organisation) : undefined;
  if (!firm?.place) throw new Problem('notFound', 404);
  return { ...firm, place: firm.place };
}
