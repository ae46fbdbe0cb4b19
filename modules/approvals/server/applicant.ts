import { findPerson, type PersonRow } from '#modules/identity/index.ts';
import { findOrganisation, type OrganisationRow } from '#modules/organisations/index.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { maskName } from '#platform/identifiers/pure/maskName.ts';

/** Whoever applies: a firm or other organisation, or a natural person in their own name. */
export type Applicant =
  | { kind: 'organisation'; id: string; name: string; firm: OrganisationRow; person?: undefined }
  | { kind: 'person'; id: string; name: string; person: PersonRow; firm?: undefined };

/** Somebody who may apply for themselves or for a firm. */
export type ApplyingActor = Extract<Actor, { kind: 'firm' | 'person' }>;

export function firmAsApplicant(firm: OrganisationRow): Applicant {
  return { kind: 'organisation', id: firm.id, name: firm.name, firm };
}

/** @throws Problem organisation.unknown */
export async function getApplicant(
  db: Queryable,
  { organisation_id, person_id }: { organisation_id: string | null; person_id: string | null },
): Promise<Applicant> {
  if (organisation_id !== null) {
    const firm = await findOrganisation(db, organisation_id);
    if (!firm) throw new Problem('organisation.unknown', 404);
    return firmAsApplicant(firm);
  }
  const person = person_id === null ? undefined : await findPerson(db, person_id);
  if (!person) throw new Error(`nobody applies: person ${person_id} is gone`);
  return { kind: 'person', id: person.id, name: person.name, person };
}

/** In whose name the actor stands: never both, although a person acts for the firm. */
export function ownerOf(actor: ApplyingActor): { organisation_id: string | null; person_id: string | null } {
  return actor.kind === 'firm'
    ? { organisation_id: actor.organisation, person_id: null }
    : { organisation_id: null, person_id: actor.person.id };
}

/** The same of an applicant, as a case, a licence or a draft names its owner. */
export function namesOwner(applicant: Applicant): { organisation?: string; person?: string } {
  return applicant.kind === 'organisation' ? { organisation: applicant.id } : { person: applicant.id };
}

/** What lists and queues show: the name of a firm is public, that of a person is not. */
export function shownName(applicant: Applicant): string {
  return applicant.kind === 'organisation' ? applicant.name : maskName(applicant.name);
}

/** @throws Problem application.wrongAudience when the matter is not for such applicants */
export function requireAudience({ audience }: { audience: readonly string[] }, applicant: Applicant): void {
  const kind = applicant.firm?.kind ?? 'individual';
  if (!audience.includes(kind)) throw new Problem('application.wrongAudience', 422);
}
