import { findOrganisation, type OrganisationRow } from '#modules/organisations/index.ts';
import { firmMay } from '#platform/access/pure/actor.ts';
import type { Call } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Reader } from './present.ts';

/** The firm that the caller acts for, and what the caller may do with its profile. @throws Problem access.denied, notFound */
export async function ownFirm(call: Call): Promise<{ firm: OrganisationRow; reader: Reader }> {
  const { actor, db } = call;
  call.require(actor.kind === 'firm');
  const firm = actor.kind === 'firm' ? await findOrganisation(db, actor.organisation) : undefined;
  if (!firm || actor.kind !== 'firm') throw new Problem('notFound', 404);
  return { firm, reader: { maySupply: firmMay(actor, 'fill'), mayDispute: firmMay(actor, 'submit') } };
}
