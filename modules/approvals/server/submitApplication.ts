import { getMatter, type PublishedMatter } from '#modules/catalogue/index.ts';
import { requireListed } from '#modules/permits/index.ts';
import { bindCopies, requireShared } from '#modules/sharing/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { askedAnswers } from '#platform/forms/pure/askedAnswers.ts';
import { tidyAnswers } from '#platform/forms/pure/tidyAnswers.ts';
import { type Draft, lockDraft, markSubmitted } from '#platform/forms/server/drafts.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../contract.ts';
import type { SignedCommitment } from '../domain/signedCommitment.ts';
import { getApplicant, ownerOf } from './applicant.ts';
import { type Assessment, assess } from './assess.ts';
import { requireOwn } from './draftAccess.ts';
import { openApplication } from './openApplication.ts';
import { prefill } from './prefill.ts';

/**
 * Takes the draft to a case, in one transaction with everything that follows: acceptance, review and decision
 * where a rule decides, the licence, the push to the regulator (APV-01, APV-04, APV-05).
 */
export const submitApplication = serve(contract.submitApplication, async (call, input) => {
  const draft = await lockDraft(call.tx, input.draftId);
  const actor = requireOwn(call, draft, 'submit');
  const published = await getMatter(call.tx, draft.subject.slice('matter:'.length));
  refuseStaleDraft(draft, published, input.expectedVersion);
  await requireListed(call.tx, published, call.now);
  checkSigner(published, input.commitment, actor.person.name);
  const applicant = await getApplicant(call.tx, ownerOf(actor));
  const typed = await prefill(call.tx, published.body, applicant, draft.answers, draft.id);
  const answers = askedAnswers(published.body.form, tidyAnswers(published.body.form, typed.answers));
  await requireShared(call.tx, { draftId: draft.id, published, answers, language: call.language });
  const { materials } = draft;
  const { commitment } = input;
  const applied = { published, applicant, answers, materials, commitment, now: call.now };
  const found = await assess(call.tx, applied);
  refuseUnready(call, found);
  const row = await openApplication(actContext(call), {
    ...applied,
    found,
    actor: call.actor,
    submittedBy: actor.person.id,
  });
  await bindCopies(call.tx, draft.id, row.id);
  await markSubmitted(call.tx, draft.id, row.id, call.now);
  return presentFor(call, row);
});

function refuseStaleDraft(draft: Draft, published: PublishedMatter, expectedVersion: number): void {
  if (draft.submitted_case_id) throw new Problem('application.alreadySubmitted', 409);
  if (draft.subject_version !== published.version) throw new Problem('application.formChanged', 409);
  if (draft.version !== expectedVersion) throw new Problem('draft.changedElsewhere', 409);
}

function checkSigner(
  published: PublishedMatter,
  commitment: SignedCommitment | undefined,
  name: string,
): void {
  if (!published.body.commitment || !commitment || commitment.signer === name) return;
  throw new Problem('application.wrongSigner', 422, {
    params: { name },
    fields: [{ path: 'commitment.signer', code: 'application.wrongSigner', params: { name } }],
  });
}

/** @throws Problem naming everything that keeps an application from going in */
export function refuseUnready(call: Call, found: Assessment): void {
  const { body } = found.published;
  if (found.fields.length > 0) throw new Problem('form.invalid', 422, { fields: found.fields });
  const inLanguage = call.language === 'en' ? 'en' : 'zh';
  const closed = found.track?.closed;
  if (closed) {
    const params = { reason: closed.reason[inLanguage], wayOut: closed.wayOut[inLanguage] };
    throw new Problem('application.trackClosed', 422, { params });
  }
  if (found.missing.length > 0) {
    const fields = body.materials
      .filter(({ id }) => found.missing.includes(id))
      .map(({ id, title }) => ({
        path: `materials.${id}`,
        code: 'application.materialMissing',
        params: { title: title[inLanguage] },
      }));
    throw new Problem('application.materialsMissing', 422, { fields });
  }
  const beforehand = new Set(body.conditions.filter((condition) => condition.beforehand).map(({ id }) => id));
  const unmet = found.conditions.filter(({ id, outcome }) => beforehand.has(id) && outcome !== 'met');
  if (unmet.length === 0) return;
  const fields = unmet.map(({ id, title, wayOut, outcome }) => ({
    path: `conditions.${id}`,
    code: outcome === 'unmet' ? 'application.conditionUnmet' : 'application.conditionUnknown',
    params: { title: title[inLanguage], wayOut: wayOut[inLanguage] },
  }));
  throw new Problem('application.conditionsUnmet', 422, { fields });
}
