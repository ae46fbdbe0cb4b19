import { asFirm, getFirm } from '#modules/approvals/index.ts';
import { requireListed } from '#modules/permits/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { draftExpiry } from '#platform/forms/pure/draftExpiry.ts';
import { sameJson } from '#platform/forms/pure/sameJson.ts';
import { openDraft, saveDraft } from '#platform/forms/server/drafts.ts';
import { readDraftSettings } from '#platform/forms/server/readDraftSettings.ts';
import { contract } from '../contract.ts';
import { chosenMembers } from '../domain/applicableMembers.ts';
import { openingAnswers } from '../domain/openingAnswers.ts';
import { getBundle, partsOf } from './bundles.ts';
import { presentEventDraft, SUBJECT } from './presentEventDraft.ts';

/** The one form. Given answers to the opening questions take the place of those before; all else stays. */
export const openEventDraft = serve(contract.openEventDraft, async (call, { bundle, answers: given }) => {
  const actor = asFirm(call, 'fill');
  const { body, version } = await getBundle(call.db, bundle);
  const firm = await getFirm(call.db, actor.organisation);
  const opening = openingAnswers(body, given ?? {});
  const common = { now: call.now, expiresAt: draftExpiry(call.now, readDraftSettings()) };
  let draft = await openDraft(call.tx, {
    subject: `${SUBJECT}${bundle}`,
    subjectVersion: version,
    organisation: actor.organisation,
    person: actor.person.id,
    answers: opening,
    ...common,
  });
  if (given && !sameJson(openingAnswers(body, draft.answers), opening)) {
    const kept = Object.entries(draft.answers).filter(([key]) => !/^(ask|leaveOut)[A-Z]/.test(key));
    draft = await saveDraft(call.tx, {
      draft,
      expectedVersion: draft.version,
      answers: { ...Object.fromEntries(kept), ...opening },
      materials: draft.materials,
      subjectVersion: version,
      by: actor.person.id,
      ...common,
    });
  }
  const parts = await partsOf(call.tx, chosenMembers(body, draft.answers));
  if (parts.length === 0) throw new Problem('bundle.nothingApplies', 422);
  for (const { published } of parts) await requireListed(call.tx, published, call.now);
  if (parts.some(({ matter }) => !matter.audience.some((kind) => kind === firm.kind)))
    throw new Problem('application.wrongAudience', 422);
  return presentEventDraft(call.tx, draft, firm, call.now);
});
