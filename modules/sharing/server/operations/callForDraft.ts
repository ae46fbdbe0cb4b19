import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { lockDraft, saveDraft } from '#platform/forms/server/drafts.ts';
import { contract } from '../../contract.ts';
import { callData } from '../callData.ts';
import { sharedAnswers } from '../draftShares.ts';
import { ownDraft, shareOf } from '../ownDraft.ts';

/** The approval system calls for an application, on the word of the firm: its form is filled in from the answer. */
export const callForDraft = serve(contract.callForDraft, async (call, { draftId, item }) => {
  const own = await ownDraft(call, draftId, 'submit');
  const { share } = shareOf(own, item);
  const { firm, published, agency } = own;
  const { matter, place_id: place } = published;
  await callData(call, { ...share, firm, matter, place, agency, draftId });
  const draft = await lockDraft(call.tx, draftId);
  const answers = { ...draft.answers };
  for (const { field, value } of await sharedAnswers(call.tx, draftId, published.body)) {
    if (value !== undefined) answers[field] = value;
  }
  const { materials, version: expectedVersion } = draft;
  const by = actorId(call.actor);
  await saveDraft(call.tx, { draft, expectedVersion, answers, materials, by, now: call.now });
  return { called: true as const };
});
