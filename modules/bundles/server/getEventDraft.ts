import { getFirm, requireOwnOfFirm } from '#modules/approvals/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { getDraft } from '#platform/forms/server/drafts.ts';
import { contract } from '../contract.ts';
import { presentEventDraft, SUBJECT } from './presentEventDraft.ts';

export const getEventDraft = serve(contract.getEventDraft, async (call, { draftId }) => {
  const draft = await getDraft(call.db, draftId);
  const actor = requireOwnOfFirm(call, draft, 'fill');
  if (!draft.subject.startsWith(SUBJECT)) throw new Problem('draft.unknown', 404);
  return presentEventDraft(call.db, draft, await getFirm(call.db, actor.organisation), call.now);
});
