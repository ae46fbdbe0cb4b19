import { checkDraft, getChecklist, getVersion, listLibrary } from './desk/deskReads.ts';
import { reviewPolicy } from './desk/reviewPolicy.ts';
import { saveDraft } from './desk/saveDraft.ts';
import { abandonDraft, confirmPolicy, publishPolicy, submitDraft, withdrawPolicy } from './desk/steps.ts';
import { getPolicy, listPolicies } from './libraryOperations.ts';

export const operations = {
  listPolicies,
  getPolicy,
  listLibrary,
  getVersion,
  getChecklist,
  checkDraft,
  saveDraft,
  submitDraft,
  abandonDraft,
  reviewPolicy,
  publishPolicy,
  withdrawPolicy,
  confirmPolicy,
};
