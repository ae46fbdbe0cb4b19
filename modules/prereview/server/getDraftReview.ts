import { firmMay } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { getDraft } from '#platform/forms/server/drafts.ts';
import { contract } from '../contract.ts';
import { presentReview } from './presentReview.ts';
import { subjectOfDraft } from './subject.ts';

export const getDraftReview = serve(contract.getDraftReview, async (call, { draftId }) => {
  const { actor } = call;
  const draft = await getDraft(call.db, draftId);
  call.require(
    actor.kind === 'firm' && firmMay(actor, 'fill') && draft.organisation_id === actor.organisation,
  );
  return presentReview(call, await subjectOfDraft(call.db, draft));
});
