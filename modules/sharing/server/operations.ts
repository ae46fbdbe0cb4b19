import { callForCase } from './operations/callForCase.ts';
import { callForDraft } from './operations/callForDraft.ts';
import { consentToShare } from './operations/consentToShare.ts';
import { getSharingFigures } from './operations/getSharingFigures.ts';
import { issueSealCertificate } from './operations/issueSealCertificate.ts';
import { listCaseShares } from './operations/listCaseShares.ts';
import { listConsents } from './operations/listConsents.ts';
import { listDraftShares } from './operations/listDraftShares.ts';
import { listSealCertificates } from './operations/listSealCertificates.ts';
import { listSharedCalls } from './operations/listSharedCalls.ts';
import { revokeSealCertificate } from './operations/revokeSealCertificate.ts';
import { sealFile } from './operations/sealFile.ts';
import { withdrawConsent } from './operations/withdrawConsent.ts';

export const operations = {
  listDraftShares,
  consentToShare,
  callForDraft,
  listConsents,
  withdrawConsent,
  listSharedCalls,
  listCaseShares,
  callForCase,
  getSharingFigures,
  issueSealCertificate,
  listSealCertificates,
  revokeSealCertificate,
  sealFile,
};
