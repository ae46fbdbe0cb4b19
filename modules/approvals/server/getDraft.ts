import { serve } from '#platform/api/server/serve.ts';
import { getDraft as getFormDraft } from '#platform/forms/server/drafts.ts';
import { contract } from '../contract.ts';
import { getApplicant, ownerOf } from './applicant.ts';
import { requireOwn } from './draftAccess.ts';
import { presentDraft } from './presentDraft.ts';

export const getDraft = serve(contract.getDraft, async (call, { draftId }) => {
  const draft = await getFormDraft(call.db, draftId);
  const actor = requireOwn(call, draft, 'fill');
  return presentDraft(call.db, draft, await getApplicant(call.db, ownerOf(actor)), call.now);
});
