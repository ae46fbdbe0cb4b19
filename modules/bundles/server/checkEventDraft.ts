import { citationsOf, requireOwnOfFirm } from '#modules/approvals/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { getDraft } from '#platform/forms/server/drafts.ts';
import { contract } from '../contract.ts';
import { getBundle } from './bundles.ts';
import { judgeWhole } from './judgeWhole.ts';
import { mergeWhole } from './mergeWhole.ts';
import { SUBJECT } from './presentEventDraft.ts';

export const checkEventDraft = serve(contract.checkEventDraft, async (call, { draftId }) => {
  const draft = await getDraft(call.db, draftId);
  const actor = requireOwnOfFirm(call, draft, 'fill');
  if (!draft.subject.startsWith(SUBJECT)) throw new Problem('draft.unknown', 404);
  const { body: bundle } = await getBundle(call.db, draft.subject.slice(SUBJECT.length));
  const merged = await mergeWhole(call.db, bundle, draft.answers);
  // Signed on submission; before that it is judged as if everything were promised.
  const items = merged.body.commitment?.items.map(({ id }) => id) ?? [];
  const { answers, materials } = draft;
  const judged = await judgeWhole(call.db, merged, {
    bundle,
    answers,
    materials,
    commitment: { items, signer: actor.person.name },
    organisation: actor.organisation,
    now: call.now,
  });
  const { fields, missing, asks, conditions, closed } = judged;
  const met = conditions.every(({ outcome }) => outcome === 'met');
  return {
    ready: fields.length === 0 && missing.length === 0 && met && !closed,
    track: null,
    trackOpen: false,
    asks,
    fields: fields.map(({ path, code, params }) => ({
      path,
      code,
      message: call.services.translate(call.language, `errors.${code}.message`, params),
    })),
    missingMaterials: missing,
    conditions,
    citations: citationsOf(call.services.law, conditions),
  };
});
