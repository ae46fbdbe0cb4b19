import { serve } from '#platform/api/server/serve.ts';
import { getDraft as getFormDraft } from '#platform/forms/server/drafts.ts';
import { contract } from '../contract.ts';
import { getFirm, requireOwn } from './draftAccess.ts';
import { presentDraft } from './presentDraft.ts';

export const getDraft = serve(contract.getDraft, async (call, { draftId }) => {
  const draft = await getFormDraft(call.db, draftId);
  const actor = requireOwn(call, draft, 'fill');
  return presentDraft(call.db, draft, await getFirm(call.db, actor.organisation), call.now);
});
