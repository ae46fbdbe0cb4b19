import type { SweepInput, Victim } from './inputsFor.ts';

/** Finance, needs and offers, privileges: what a firm asks, names and posts is its own. */
export function financeInputs({ caseId, uscc }: Victim): Record<string, SweepInput> {
  return {
    'finance.listFinance': { input: {} },
    'finance.matchProducts': { input: {}, own: true },
    'finance.requestContact': { input: { product: 'no-such-product', consent: true } },
    'finance.withdrawRequest': { input: { request: caseId } },
    'finance.getInstitution': { input: {}, own: true },
    'finance.acknowledgePush': { input: { push: caseId } },
    'finance.answerRequest': { input: { request: caseId, answer: 'x' } },
    'finance.getFinanceDesk': { input: {}, own: true },
    'finance.pushLists': { input: {}, own: true },
    'finance.noteAcknowledgement': { input: { push: caseId, institution: 'x', how: 'phone' } },
    'exchange.listOpenPosts': { input: {} },
    'exchange.listMyPosts': { input: {}, own: true },
    'exchange.putPost': {
      input: { post: caseId, side: 'need', help: 'funds', title: '扫测', place: 'yunxi' },
    },
    'exchange.withdrawPost': { input: { post: caseId } },
    'exchange.agreeOnMatch': { input: { match: caseId } },
    'exchange.listPostsToDecide': { input: {}, own: true },
    'exchange.decidePost': { input: { post: caseId, verdict: 'publish' } },
    'privileges.listPrivileges': { input: {} },
    'privileges.getMyPrivileges': { input: {}, own: true },
    'privileges.nameBeneficiary': { input: { privilege: 'no-such', name: 'x', position: 'x' } },
    'privileges.takeBackBeneficiary': { input: { beneficiary: caseId } },
    'privileges.findFirmPrivileges': { input: { uscc } },
    'privileges.recordUse': { input: { beneficiary: caseId, benefit: 'check-up' } },
  };
}
