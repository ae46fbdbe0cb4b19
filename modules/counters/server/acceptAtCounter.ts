import {
  assess,
  firmAsApplicant,
  openApplication,
  prefill,
  refuseUnready,
} from '#modules/approvals/index.ts';
import { getMatter } from '#modules/catalogue/index.ts';
import { findPersonByNameAndMobile } from '#modules/identity/index.ts';
import { findDelegation, findOrganisationByCode, mayActFor } from '#modules/organisations/index.ts';
import { requireListed } from '#modules/permits/index.ts';
import { actorId } from '#platform/access/pure/actor.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { allUploadedBy } from '#platform/files/server/allUploadedBy.ts';
import { askedAnswers } from '#platform/forms/pure/askedAnswers.ts';
import { tidyAnswers } from '#platform/forms/pure/tidyAnswers.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { contract } from '../contract.ts';
import { keepIntake, presentIntake } from './intakes.ts';
import { mayTakeIn } from './mayTakeIn.ts';

/**
 * A clerk takes in what somebody at the counter applies for. The applicant submits, in their own name and by their own
 * right to act for the firm; the clerk vouches that they were there, who they were, and that they agreed. From then on it
 * is a case like any other: one number, one clock, handled by the agency that is competent for the premises.
 */
export const acceptAtCounter = serve(contract.acceptAtCounter, async (call, input) => {
  const { actor: officer, now, tx } = call;
  call.require(officer.kind === 'officer');
  if (officer.kind !== 'officer') throw new Error('unreachable');
  const { place, agency } = officer.post;
  const published = await getMatter(tx, input.matter);
  const listedAs = await mayTakeIn(call, published, place);
  await requireListed(tx, published, now);
  const applicant = await applicantAt(call, input);
  const { organisation } = applicant;
  if (!published.body.audience.some((kind) => kind === organisation.kind))
    throw new Problem('application.wrongAudience', 422);
  call.require(await allUploadedBy(tx, officer.person.id, input.materials));
  const typed = await prefill(tx, published.body, firmAsApplicant(organisation), input.answers);
  const answers = askedAnswers(published.body.form, tidyAnswers(published.body.form, typed.answers));
  const { materials, commitment } = input;
  if (commitment && commitment.signer !== applicant.actor.person.name)
    throw new Problem('application.wrongSigner', 422, { params: { name: applicant.actor.person.name } });
  const applied = {
    published,
    applicant: firmAsApplicant(organisation),
    answers,
    materials,
    commitment,
    now,
  };
  const found = await assess(tx, applied);
  refuseUnready(call, found);
  const own = {
    ...actContext(call),
    standing: async () => ({ own: true, inScope: false, maySubmit: true }),
  };
  const row = await openApplication(own, {
    ...applied,
    found,
    actor: applicant.actor,
    submittedBy: applicant.actor.person.id,
    counter: { place, agency },
  });
  const intake = {
    case_id: row.id,
    place_id: place,
    agency_id: agency,
    officer_id: officer.person.id,
    present_person_id: applicant.actor.person.id,
    identity_check: input.identityCheck,
    consented_at: now,
    listed_as: listedAs,
    accepted_at: now,
  };
  await keepIntake(tx, intake);
  await recordAction(tx, {
    subjectType: 'counter-intake',
    subjectId: row.id,
    name: 'acceptAtCounter',
    actorId: actorId(officer),
    capacity: { kind: 'officer', ...officer.post },
    at: now,
    body: { case: row.id, place, agency, identityCheck: input.identityCheck, consent: true, listedAs },
  });
  const { id, number, state, title } = row;
  return { id, number, state, title, intake: await presentIntake(tx, intake, row) };
});

/** Who stands there, acting for their firm by their own right. @throws Problem counter.notTheirs */
export async function applicantAt(
  call: Call,
  { uscc, present }: { uscc: string; present: { name: string; mobile: string } },
) {
  const today = legalDate(call.now);
  const organisation = await findOrganisationByCode(call.tx, uscc);
  const person = await findPersonByNameAndMobile(call.tx, present);
  const may =
    organisation && person && (await mayActFor(call.tx, person.id, organisation.id, 'submit', today));
  const held = may && (await findDelegation(call.tx, person.id, organisation.id, today));
  // One answer for all: a counter must not tell whose mobile number belongs to which firm.
  if (!held || !organisation || !person) throw new Problem('counter.notTheirs', 422);
  const actor = {
    kind: 'firm',
    person: { id: person.id, name: person.name },
    organisation: organisation.id,
    delegation: held.delegation,
    may: held.may,
  } as const;
  return { organisation, actor };
}
