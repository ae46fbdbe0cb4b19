import { checkDraft } from './checkDraft.ts';
import { discardDraft } from './discardDraft.ts';
import { getApplication } from './getApplication.ts';
import { getDebt } from './getDebt.ts';
import { getDraft } from './getDraft.ts';
import { listDrafts } from './listDrafts.ts';
import { listMyBars } from './listMyBars.ts';
import { openDraft } from './openDraft.ts';
import { saveDraft } from './saveDraft.ts';
import { submitApplication } from './submitApplication.ts';
import { supplementApplication } from './supplementApplication.ts';
import { supplyOwed } from './supplyOwed.ts';

export const operations = {
  openDraft,
  getDraft,
  listDrafts,
  listMyBars,
  saveDraft,
  discardDraft,
  checkDraft,
  submitApplication,
  supplementApplication,
  getDebt,
  supplyOwed,
  getApplication,
};
