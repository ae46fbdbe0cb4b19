import { findOrganisation, type OrganisationRow } from '#modules/organisations/index.ts';
import { type Actor, firmMay, type Right } from '#platform/access/pure/actor.ts';
import type { Call } from '#platform/api/server/call.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Draft } from '#platform/forms/server/drafts.ts';
import { type ApplyingActor, ownerOf } from './applicant.ts';

type FirmActor = Extract<Actor, { kind: 'firm' }>;
interface Owned {
  organisation_id: string | null;
  person_id: string | null;
}

/** The caller as the firm they act for. @throws Problem access.denied */
export function asFirm(call: Call, right: Right): FirmActor {
  const { actor } = call;
  call.require(actor.kind === 'firm' && firmMay(actor, right));
  return actor as FirmActor;
}

/** The caller as whoever applies: a person for themselves, or for the firm they act for. @throws Problem access.denied */
export function asApplicant(call: Call, right: Right): ApplyingActor {
  const { actor } = call;
  call.require(actor.kind === 'person' || (actor.kind === 'firm' && firmMay(actor, right)));
  return actor as ApplyingActor;
}

/** Whether a draft, case or application is the actor's own: of the firm it acts for, or of the person outside any firm. */
export function isOwn(actor: ApplyingActor, owned: Owned): boolean {
  const { organisation_id: organisation, person_id: person } = ownerOf(actor);
  return organisation === null
    ? owned.organisation_id === null && owned.person_id === person
    : owned.organisation_id === organisation;
}

/** @throws Problem access.denied unless the draft is the applicant's own */
export function requireOwn(call: Call, draft: Draft, right: Right): ApplyingActor {
  const actor = asApplicant(call, right);
  call.require(isOwn(actor, draft));
  return actor;
}

/** @throws Problem access.denied unless the draft is that of the firm the caller acts for */
export function requireOwnOfFirm(call: Call, draft: Draft, right: Right): FirmActor {
  const firm = asFirm(call, right);
  call.require(isOwn(firm, draft));
  return firm;
}

/** @throws Problem organisation.unknown */
export async function getFirm(db: Queryable, id: string): Promise<OrganisationRow> {
  const firm = await findOrganisation(db, id);
  if (!firm) throw new Problem('organisation.unknown', 404);
  return firm;
}
