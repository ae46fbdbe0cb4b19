import { assistantInputs, briefingInputs } from './briefingInputs.ts';
import { caseInputs } from './caseInputs.ts';
import { financeInputs } from './financeInputs.ts';
import { organisationInputs } from './organisationInputs.ts';
import { policyInputs } from './policyInputs.ts';
import { windowInputs } from './windowInputs.ts';

/** Things of one firm that a stranger tries to reach. */
export interface Victim {
  organisation: string;
  uscc: string;
  caseId: string;
  caseVersion: number;
  postCheckId: string;
  licenceId: string;
  draft: { draftId: string; expectedVersion: number; commitment: { items: string[]; signer: string } };
  otherDraftId: string;
  delegationId: string;
  actionId: string;
  deliveryId: string;
  matter: string;
}

export interface SweepInput {
  input: unknown;
  /** It answers with the caller's own things, whoever calls. */
  own?: boolean;
  /** Strangers who may see it after all, because it says nothing about the firm that is not theirs to see. */
  openTo?: readonly string[];
}

/** Keeps the machinery: what did not arrive is theirs to send again. */
const ADMINISTRATOR = ['a system administrator'];

const ITEM = { item: 'papers', result: 'met', note: '' };

/** For each operation a valid input that aims at the victim. */
export function inputsFor(victim: Victim): Record<string, SweepInput> {
  const { organisation, caseId, licenceId, draft, matter, postCheckId } = victim;
  const { draftId } = draft;
  const answers = {};
  return {
    'identity.whoAmI': { input: {}, own: true },
    'identity.actAs': { input: { kind: 'firm', organisation } },
    'identity.listSessions': { input: {}, own: true },
    'identity.revokeSession': { input: { id: caseId } },
    'identity.setLanguage': { input: { language: 'en' }, own: true },
    ...organisationInputs(victim),
    'catalogue.listMatters': { input: {} },
    'catalogue.getMatter': { input: { matter } },
    'catalogue.search': { input: { query: '茶' } },
    'catalogue.getStatistics': { input: {} },
    'permits.listPermits': { input: {} },
    'permits.listKeptPermits': { input: {}, own: true },
    'permits.listPermit': { input: { matter, reason: 'x' } },
    'permits.takePermitOff': { input: { matter, reason: 'x' } },
    'counters.claimAtCounter': {
      input: {
        policies: ['yunxi-smart-retrofit'],
        uscc: victim.uscc,
        present: { name: '林青', mobile: '12000000001' },
        identityCheck: 'card-read',
        consent: true,
        materials: {},
      },
    },
    'counters.acceptAtCounter': {
      input: {
        matter,
        uscc: victim.uscc,
        present: { name: '林青', mobile: '12000000001' },
        identityCheck: 'card-read',
        consent: true,
        answers,
        materials: {},
      },
    },
    'posts.listPosts': { input: {}, own: true },
    'posts.listAgencies': { input: {}, own: true },
    'posts.listPostActs': { input: {}, own: true },
    'posts.grantPost': {
      input: {
        person: { name: '没有此人', mobile: '12000009999' },
        role: 'window',
        agency: 'yunxi-approval',
        validFrom: '2030-01-01',
        reason: 'x',
      },
      openTo: ADMINISTRATOR,
    },
    'posts.endPost': { input: { id: caseId, lastDay: '2030-01-01', reason: 'x' } },
    'counters.listCounterMatters': { input: {}, own: true },
    'counters.prepareIntake': {
      input: { matter, uscc: victim.uscc, present: { name: '林青', mobile: '12000000001' }, answers: {} },
    },
    'counters.getReceipt': { input: { caseId } },
    'counters.findIntake': { input: { caseId } },
    'counters.listIntakes': { input: {}, own: true },
    ...assistantInputs(caseId),
    'guides.listGuides': { input: {} },
    'guides.getGuide': { input: { guide: 'tea-maker' } },
    'guides.getHowTo': { input: { matter } },
    ...briefingInputs,
    ...policyInputs,
    ...financeInputs(victim),
    'policies.matchFirm': { input: { uscc: victim.uscc, basis: '政策咨询' } },
    'reforms.listReforms': { input: {} },
    'reforms.getReform': { input: { reform: 'low-risk-food' } },
    'reforms.listPacks': { input: {}, own: true },
    'reforms.comparePack': { input: { folder: 'shaanxi/hanzhong/low-risk-food', to: '640500' }, own: true },
    'reforms.stageReplication': {
      input: { folder: 'shaanxi/hanzhong/low-risk-food', to: '640500', decisions: {} },
      own: true,
    },
    'reforms.listStaged': { input: {}, own: true },
    'reforms.getStaged': { input: { stagedId: caseId } },
    'reforms.startTrial': { input: { stagedId: caseId } },
    'reforms.confirmStaged': { input: { stagedId: caseId } },
    'reforms.getArchive': { input: { stagedId: caseId } },
    'reforms.listDefinitions': { input: {}, own: true },
    'reforms.getDefinition': { input: { matter } },
    'reforms.compareProcess': { input: { matter, from: 1, to: 1 } },
    'reforms.exportProcess': {
      input: { matter, process: 'approval:food-production-by-commitment:rule', version: 1 },
    },
    'reforms.openSandbox': { input: { of: { matter } } },
    'reforms.listSandboxes': { input: {}, own: true },
    'reforms.closeSandbox': { input: { sandboxId: caseId } },
    'reforms.stageDefinition': { input: { matter, yaml: 'matter: x' } },
    ...caseInputs(victim),
    'decisions.listPapers': { input: { caseId } },
    'approvals.openDraft': { input: { matter }, own: true },
    'approvals.getDraft': { input: { draftId } },
    'approvals.listDrafts': { input: {}, own: true },
    'approvals.saveDraft': {
      input: { draftId, expectedVersion: draft.expectedVersion, matterVersion: 1, answers, materials: {} },
    },
    'approvals.discardDraft': { input: { draftId: victim.otherDraftId } },
    'approvals.checkDraft': { input: { draftId } },
    'approvals.submitApplication': { input: draft },
    'approvals.supplementApplication': { input: { caseId, expectedVersion: 1, answers, materials: {} } },
    'approvals.getDebt': { input: { caseId } },
    'approvals.supplyOwed': { input: { caseId, expectedVersion: 1, files: [caseId] } },
    'approvals.getApplication': { input: { caseId } },
    'prereview.getDraftReview': { input: { draftId } },
    'prereview.getCaseReview': { input: { caseId } },
    'prereview.judgeFinding': { input: { findingId: caseId, verdict: 'dismissed', word: 'x' } },
    'prereview.settlePreReview': { input: { caseId, expectedVersion: 1 } },
    'approvals.listMyBars': { input: {}, own: true },
    'authorisations.listAuthorisations': { input: {}, own: true },
    'authorisations.grantAuthorisation': {
      input: {
        officer: caseId,
        matters: [matter],
        from: '2026-11-23',
        qualificationNumber: '1',
        qualificationValidTo: '2030-01-01',
        approvalSince: '2020-01-01',
      },
    },
    'authorisations.withdrawAuthorisation': { input: { id: caseId, reason: 'x' } },
    'authorisations.getMyAuthorisations': { input: {}, own: true },
    'authorisations.listAuthorisedOfficers': { input: {} },
    'authorisations.getResponsibility': { input: { caseId } },
    'authorisations.listSpotChecks': { input: {}, own: true },
    'payouts.listMyAwards': { input: {}, own: true },
    'payouts.getAward': { input: { caseId } },
    'payouts.setAccount': { input: { account: '6222020000000018', bank: '中国工商银行' }, own: true },
    'payouts.confirmAward': { input: { caseId } },
    'payouts.giveAccount': { input: { caseId, account: '6222020000000018', bank: '中国工商银行' } },
    'payouts.submitClaim': { input: { policies: ['no-such-policy'] }, own: true },
    'payouts.objectToAward': { input: { caseId, reason: 'x' } },
    'payouts.listNotices': { input: {} },
    'payouts.listResults': { input: {} },
    'payouts.listPayments': { input: {}, own: true },
    'payouts.listAutomatic': { input: {}, own: true },
    'payouts.planAwards': { input: { policy: 'no-such-policy' }, own: true },
    'payouts.proposeAwards': { input: { policy: 'no-such-policy', digest: '0'.repeat(64) }, own: true },
    'payouts.compareStatement': { input: { day: '2026-01-01' }, own: true },
    'payouts.draftBatch': { input: { orders: [caseId] }, own: true },
    'payouts.releaseBatch': { input: { id: caseId } },
    'payouts.dropBatch': { input: { id: caseId } },
    'payouts.demandBack': { input: { caseId, reason: 'x' } },
    'payouts.noteRepayment': { input: { caseId, serial: 'x' } },
    'credit.listPublishedDefaults': { input: {} },
    'credit.getMyCredit': { input: {}, own: true },
    'credit.requestCreditReport': { input: {}, own: true },
    'credit.listDefaults': { input: {}, own: true },
    'credit.identifyDefault': {
      input: { uscc: victim.uscc, entry: 'nothing', document: 'x', summary: 'x' },
    },
    'credit.takeMeasure': { input: { caseId, measure: 'x' } },
    'profiles.listAttributes': { input: {} },
    'profiles.getMyProfile': { input: {}, own: true },
    'profiles.supplyValue': {
      input: { attribute: 'staff', fact: { value: '10' }, asOf: '2026-06-30' },
      own: true,
    },
    'profiles.disputeValue': {
      input: { attribute: 'established-on', source: 'tax', claimed: 'none', reason: 'x' },
      own: true,
    },
    'profiles.askSourcesAgain': { input: {}, own: true },
    'profiles.readProfile': { input: { uscc: victim.uscc, purpose: 'service', basis: 'sweep' } },
    'profiles.getDispute': { input: { caseId } },
    'bundles.listBundles': { input: {} },
    'bundles.getBundle': { input: { bundle: 'cafe' } },
    'bundles.openEventDraft': { input: { bundle: 'cafe' }, own: true },
    'bundles.getEventDraft': { input: { draftId } },
    'bundles.listEventDrafts': { input: {}, own: true },
    'bundles.checkEventDraft': { input: { draftId } },
    'bundles.submitEvent': { input: draft },
    'bundles.findEvent': { input: { caseId } },
    'bundles.reapplyPart': { input: { caseId, member: 'food' } },
    'bundles.withdrawEvent': { input: { caseId } },
    'bundles.handOverResults': { input: { caseId, way: 'pickUp', received: 'x' } },
    'licences.listMyLicences': { input: {}, own: true },
    'licences.getLicence': { input: { licenceId } },
    'licences.getLicenceHistory': { input: { licenceId } },
    'licences.verifyLicence': { input: { number: 'x' } },
    'supervision.getPostCheck': { input: { caseId: postCheckId } },
    'supervision.recordVisit': {
      input: {
        caseId: postCheckId,
        expectedVersion: 1,
        visitedOn: '2026-11-23',
        officers: ['甲', '乙'],
        findings: [ITEM],
        outcome: 'passCheck',
      },
    },
    'supervision.listMyPostChecks': { input: {}, own: true },
    'supervision.listDuePostChecks': { input: {}, own: true },
    'surveys.scheduleSurvey': { input: { caseId, mode: 'video', at: '2026-11-24T01:00:00Z' } },
    'surveys.rescheduleSurvey': { input: { caseId, at: '2026-11-24T01:00:00Z', reason: 'x' } },
    'surveys.beginSurvey': { input: { caseId } },
    'surveys.recordFinding': { input: { caseId, item: 'x', result: 'met' } },
    'surveys.giveOpinion': { input: { caseId, conclusion: 'agree', words: 'x' } },
    'surveys.endLive': { input: { caseId } },
    'surveys.concludeSurvey': { input: { caseId } },
    'surveys.getSurvey': { input: { caseId } },
    'surveys.listSurveysOf': { input: { caseId } },
    'surveys.listMySurveys': { input: {}, own: true },
    ...windowInputs(caseId, matter),
    'sharing.listDraftShares': { input: { draftId } },
    'sharing.consentToShare': { input: { draftId, item: 'business-licence' } },
    'sharing.callForDraft': { input: { draftId, item: 'business-licence' } },
    'sharing.listConsents': { input: {}, own: true },
    'sharing.withdrawConsent': { input: { consentId: caseId } },
    'sharing.listSharedCalls': { input: {}, own: true },
    'sharing.listCaseShares': { input: { caseId } },
    'sharing.callForCase': {
      input: { caseId, item: 'business-licence', use: 'permit', basis: 'ningxia-practices-2/7' },
    },
    'sharing.getSharingFigures': { input: { from: '2026-11-01', to: '2026-11-30' }, own: true },
    'sharing.issueSealCertificate': { input: {}, own: true },
    'sharing.listSealCertificates': { input: {}, own: true },
    'sharing.revokeSealCertificate': { input: { certificateId: caseId, reason: 'x' } },
    'sharing.sealFile': { input: { fileId: caseId, material: 'x' } },
    'renewals.listMyRenewals': { input: {}, own: true },
    'renewals.getRenewal': { input: { caseId } },
    'renewals.answerRenewal': { input: { caseId, renew: true, changed: false } },
    'renewals.recordCall': { input: { caseId, outcome: 'notReached' } },
    'renewals.prepareRenewal': { input: { caseId } },
    'renewals.fileRenewal': { input: { caseId, answers } },
    'renewals.deliverRenewal': { input: { caseId, means: 'post' } },
    'evidence.getEvidence': { input: { actionId: victim.actionId } },
    'registers.writeEntry': {
      input: { name: 'risk-assessments', body: { number: '1', uscc: victim.uscc, risk: 'high' } },
    },
    'registers.listRegisters': { input: {}, own: true },
    'registers.listEntryVersions': { input: { name: 'risk-assessments', key: '1' } },
    'registers.withdrawEntry': { input: { name: 'risk-assessments', key: '1', reason: 'x' } },
    'registers.importEntries': { input: { name: 'risk-assessments', content: 'eA==', check: true } },
    'live.getRoom': { input: { caseId } },
    'live.sendSignals': {
      input: {
        caseId,
        from: caseId,
        to: caseId,
        signals: [{ kind: 'candidate', candidate: '', sdpMid: null, sdpMLineIndex: null }],
      },
    },
    'live.leaveRoom': { input: { caseId, peer: caseId } },
    'live.say': { input: { caseId, words: 'x' } },
    'live.giveFile': { input: { caseId, fileId: caseId } },
    'live.startRecording': { input: { caseId, mediaType: 'video/webm' } },
    'notices.listNotices': { input: {}, own: true },
    'notices.unreadCount': { input: {}, own: true },
    'notices.markRead': { input: { id: caseId } },
    'notices.markAllRead': { input: { upTo: '2026-11-23T00:00:00Z' }, own: true },
    'notices.getPreferences': { input: {}, own: true },
    'notices.setPreferences': { input: { kinds: [], quiet: null }, own: true },
    'deliveries.listTroubledDeliveries': { input: {}, own: true },
    'deliveries.getDelivery': { input: { id: victim.deliveryId }, openTo: ADMINISTRATOR },
    'deliveries.retryDelivery': { input: { id: victim.deliveryId }, openTo: ADMINISTRATOR },
    'deliveries.giveUpDelivery': { input: { id: victim.deliveryId, reason: 'x' }, openTo: ADMINISTRATOR },
    'looks.listLooks': { input: { about: caseId }, own: true },
    'places.listPlaces': { input: {} },
    'registers.readRegister': { input: { name: 'low-risk-food-classes' } },
  };
}
