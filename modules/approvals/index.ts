export { awaitedStep } from './domain/awaitedStep.ts';
export { compileApproval } from './domain/compileApproval.ts';
export { compileDebts } from './domain/compileDebt.ts';
export { PRE_REVIEW_SETTLED, SETTLE_ACTION, SETTLE_OPERATION } from './domain/gateByPreReview.ts';
export { readSupplementItem } from './domain/supplementItem.ts';
export {
  type Applicant,
  firmAsApplicant,
  getApplicant,
  namesOwner,
  ownerOf,
  requireAudience,
  shownName,
} from './server/applicant.ts';
export { type Application, getApplicationRow, materialsOf } from './server/applications.ts';
export { assess, situate } from './server/assess.ts';
export { barInForce } from './server/bars.ts';
export { citationsOf } from './server/citationsOf.ts';
export { asFirm, getFirm, requireOwnOfFirm } from './server/draftAccess.ts';
export { approvalEffects } from './server/effects.ts';
export { fileViews } from './server/fileViews.ts';
export { openApplication } from './server/openApplication.ts';
export { prefill } from './server/prefill.ts';
export { refuseUnready } from './server/submitApplication.ts';
