import { firmAsApplicant, getFirm, prefill, requireOwnOfFirm } from '#modules/approvals/index.ts';
import type { OrganisationRow } from '#modules/organisations/index.ts';
import { requireListed } from '#modules/permits/index.ts';
import { competentAgency } from '#platform/access/server/agencies.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { setFileUses } from '#platform/files/server/fileUses.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import { lockDraft, markSubmitted } from '#platform/forms/server/drafts.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { startCase } from '#platform/process/server/startCase.ts';
import { contract } from '../contract.ts';
import { bundleProcessName } from '../domain/compileBundle.ts';
import { deadlineOf } from '../domain/deadlineOf.ts';
import { getBundle, type PublishedBundle } from './bundles.ts';
import { addPart, keepEvent } from './events.ts';
import { judgeWhole } from './judgeWhole.ts';
import { type MergedWhole, mergeWhole } from './mergeWhole.ts';
import { SUBJECT } from './presentEventDraft.ts';
import { refuseUnready } from './refuseUnready.ts';
import { settleEvent } from './settleEvent.ts';

/** Takes the one form to an event and its first parts, in one transaction (APV-13, APV-14, APV-15). */
export const submitEvent = serve(contract.submitEvent, async (call, input) => {
  const draft = await lockDraft(call.tx, input.draftId);
  const actor = requireOwnOfFirm(call, draft, 'submit');
  if (!draft.subject.startsWith(SUBJECT)) throw new Problem('draft.unknown', 404);
  const published = await getBundle(call.tx, draft.subject.slice(SUBJECT.length));
  if (draft.submitted_case_id) throw new Problem('application.alreadySubmitted', 409);
  if (draft.subject_version !== published.version) throw new Problem('application.formChanged', 409);
  if (draft.version !== input.expectedVersion) throw new Problem('draft.changedElsewhere', 409);
  const { body: bundle } = published;
  const organisation = await getFirm(call.tx, actor.organisation);
  const merged = await mergeWhole(call.tx, bundle, draft.answers);
  for (const part of merged.parts) await requireListed(call.tx, part.published, call.now);
  const { answers } = await prefill(call.tx, merged.body, firmAsApplicant(organisation), draft.answers);
  const { materials } = draft;
  const commitment = merged.body.commitment && input.commitment;
  const judged = await judgeWhole(call.tx, merged, {
    bundle,
    answers,
    materials,
    commitment,
    organisation: organisation.id,
    now: call.now,
  });
  refuseUnready(call, { bundle, merged, judged, answers, commitment, signer: actor.person.name });
  const eventId = newId();
  await setFileUses(call.tx, { type: 'event', id: eventId }, Object.values(materials).flat());
  await startEvent(call, { eventId, published, merged, organisation, answers });
  await keepEvent(call.tx, {
    case_id: eventId,
    bundle: bundle.bundle,
    bundle_version: published.version,
    organisation_id: organisation.id,
    answers,
    materials,
    commitment: commitment ?? null,
    submitter: actor,
    submitted_at: call.now,
  });
  for (const { member } of merged.parts) {
    const after = member.after.filter((id) => merged.parts.some((part) => part.member.id === id));
    const position = bundle.members.findIndex(({ id }) => id === member.id);
    await addPart(call.tx, eventId, {
      member: member.id,
      attempt: 1,
      position,
      matter: member.matter,
      after,
    });
  }
  await markSubmitted(call.tx, draft.id, eventId, call.now);
  return presentFor(call, await settleEvent(actContext(call), eventId));
});

interface Starting {
  eventId: string;
  published: PublishedBundle;
  merged: MergedWhole;
  organisation: OrganisationRow;
  answers: Answers;
}

/** The case of the whole. Every agency of a part is a party, so that its officers see what theirs belongs to. */
async function startEvent(call: Call, { eventId, published, merged, organisation, answers }: Starting) {
  const { body: bundle, place_id } = published;
  const chosen = answers[merged.body.placeField];
  const place = typeof chosen === 'string' && chosen !== '' ? chosen : place_id;
  const agencies: Record<string, string> = {
    window: (await competentAgency(call.tx, place, bundle.window.duty)).id,
  };
  for (const { member, matter } of merged.parts) {
    const decider = matter.parties['decider'];
    if (decider) agencies[member.id] = (await competentAgency(call.tx, place, decider.duty)).id;
  }
  await startCase(actContext(call), {
    id: eventId,
    process: bundleProcessName(bundle.bundle, deadlineOf(bundle, merged.parts)),
    action: 'submit',
    actor: call.actor,
    title: bundle.title,
    place,
    agencies,
    organisation: organisation.id,
    applicantName: organisation.name,
    data: { parts: merged.parts.map(({ member }) => member.id) },
  });
}
