import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { callData } from '../callData.ts';
import { ownDraft, shareOf } from '../ownDraft.ts';

/** The approval system calls for an application, on the word of the firm: its form is filled in from the answer. */
export const callForDraft = serve(contract.callForDraft, async (call, { draftId, item }) => {
  const own = await ownDraft(call, draftId, 'submit');
  const { share } = shareOf(own, item);
  const { firm, published, agency } = own;
  const { matter, place_id: place } = published;
  await callData(call, { ...share, firm, matter, place, agency, draftId });
  return { called: true as const };
});
