import { type Applicant, firmAsApplicant } from '#modules/approvals/index.ts';
import { findPerson, findPersonByNameAndMobile } from '#modules/identity/index.ts';
import { findDelegation, findOrganisationByCode, mayActFor } from '#modules/organisations/index.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';

/** Whoever stands there: for their firm by their own right, or for themselves (APV-25). */
export interface AtCounter {
  applicant: Applicant;
  actor: Extract<Actor, { kind: 'firm' | 'person' }>;
}

/** Without a credit code they apply in their own name. @throws Problem counter.notTheirs */
export async function applicantAt(
  call: Call,
  { uscc, present }: { uscc?: string | undefined; present: { name: string; mobile: string } },
): Promise<AtCounter> {
  const found = await findPersonByNameAndMobile(call.tx, present);
  // One answer for all: a counter must not tell whose mobile number belongs to whom, or to which firm.
  if (!found) throw new Problem('counter.notTheirs', 422);
  const person = { id: found.id, name: found.name };
  if (uscc === undefined) {
    const own = await findPerson(call.tx, person.id);
    if (!own) throw new Problem('counter.notTheirs', 422);
    return { applicant: { kind: 'person', ...person, person: own }, actor: { kind: 'person', person } };
  }
  const today = legalDate(call.now);
  const organisation = await findOrganisationByCode(call.tx, uscc);
  const may = organisation && (await mayActFor(call.tx, person.id, organisation.id, 'submit', today));
  const held = may && (await findDelegation(call.tx, person.id, organisation.id, today));
  if (!held || !organisation) throw new Problem('counter.notTheirs', 422);
  const { delegation, may: rights } = held;
  return {
    applicant: firmAsApplicant(organisation),
    actor: { kind: 'firm', person, organisation: organisation.id, delegation, may: rights },
  };
}
