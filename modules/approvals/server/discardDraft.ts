import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { setFileUses } from '#platform/files/server/fileUses.ts';
import { discardDraft as discardFormDraft, lockDraft } from '#platform/forms/server/drafts.ts';
import { contract } from '../contract.ts';
import { requireOwn } from './draftAccess.ts';

export const discardDraft = serve(contract.discardDraft, async (call, { draftId }) => {
  const draft = await lockDraft(call.tx, draftId);
  requireOwn(call, draft, 'fill');
  if (draft.submitted_case_id) throw new Problem('draft.submitted', 409);
  await setFileUses(call.tx, { type: 'draft', id: draftId }, []);
  await discardFormDraft(call.tx, draftId);
  return { discarded: true as const };
});
