import { findOrganisation, type OrganisationRow } from '#modules/organisations/index.ts';
import { type Actor, firmMay, type Right } from '#platform/access/pure/actor.ts';
import type { Call } from '#platform/api/server/call.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Draft } from '#platform/forms/server/drafts.ts';

type FirmActor = Extract<Actor, { kind: 'firm' }>;

/** The caller as the firm they act for. @throws Problem access.denied */
export function asFirm(call: Call, right: Right): FirmActor {
  const { actor } = call;
  call.require(actor.kind === 'firm' && firmMay(actor, right));
  return actor as FirmActor;
}

/** @throws Problem access.denied unless the draft is the firm's own */
export function requireOwn(call: Call, draft: Draft, right: Right): FirmActor {
  const firm = asFirm(call, right);
  call.require(draft.organisation_id === firm.organisation);
  return firm;
}

/** @throws Problem organisation.unknown */
export async function getFirm(db: Queryable, id: string): Promise<OrganisationRow> {
  const firm = await findOrganisation(db, id);
  if (!firm) throw new Problem('organisation.unknown', 404);
  return firm;
}
