import { checkDraft, getChecklist, getVersion, listLibrary } from './desk/deskReads.ts';
import { getChoices } from './desk/getChoices.ts';
import { reviewPolicy } from './desk/reviewPolicy.ts';
import { saveDraft } from './desk/saveDraft.ts';
import { abandonDraft, confirmPolicy, publishPolicy, submitDraft, withdrawPolicy } from './desk/steps.ts';
import { getPolicy, listPolicies } from './libraryOperations.ts';
import { getPush } from './match/getPush.ts';
import { listPolicyWindows } from './match/listPolicyWindows.ts';
import { findFirms, matchFirm, matchMine, sweepPolicies } from './match/matchOperations.ts';
import { previewPolicy } from './match/previewPolicy.ts';

export const operations = {
  listPolicies,
  getPolicy,
  listLibrary,
  getVersion,
  getChecklist,
  getChoices,
  checkDraft,
  saveDraft,
  submitDraft,
  abandonDraft,
  reviewPolicy,
  publishPolicy,
  withdrawPolicy,
  confirmPolicy,
  matchMine,
  findFirms,
  matchFirm,
  previewPolicy,
  getPush,
  sweepPolicies,
  listPolicyWindows,
};
