import { serve } from '#platform/api/server/serve.ts';
import { setFileUses } from '#platform/files/server/fileUses.ts';
import { draftExpiry } from '#platform/forms/pure/draftExpiry.ts';
import { lockDraft, saveDraft as saveFormDraft } from '#platform/forms/server/drafts.ts';
import { readDraftSettings } from '#platform/forms/server/readDraftSettings.ts';
import { contract } from '../contract.ts';
import { requireOwn } from './draftAccess.ts';
import { requireOwnFiles } from './requireOwnFiles.ts';
import { tellOfMaterials } from './tellOfMaterials.ts';

export const saveDraft = serve(contract.saveDraft, async (call, input) => {
  const draft = await lockDraft(call.tx, input.draftId);
  const actor = requireOwn(call, draft, 'fill');
  await requireOwnFiles(call, actor, input.materials);
  const { expectedVersion, answers, materials, matterVersion: subjectVersion } = input;
  const change = {
    draft,
    expectedVersion,
    answers,
    materials,
    subjectVersion,
    by: actor.person.id,
    now: call.now,
    expiresAt: draftExpiry(call.now, readDraftSettings()),
  };
  await setFileUses(call.tx, { type: 'draft', id: draft.id }, Object.values(materials).flat());
  const saved = await saveFormDraft(call.tx, change);
  await tellOfMaterials(call.tx, saved, call.now);
  return { version: saved.version, savedAt: saved.updated_at.toISOString() };
});
