import type { DraftView } from '#modules/approvals/contract.ts';
import { openDraft } from '#modules/approvals/server/openDraft.ts';
import { saveDraft } from '#modules/approvals/server/saveDraft.ts';
import { submitApplication } from '#modules/approvals/server/submitApplication.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import type { TestCity } from './openCity.ts';

/** The tea maker renews the licence that it holds, at once and by rule. */
export async function renewedCase(city: TestCity): Promise<CaseView> {
  const owner = await city.as('lin-qing');
  const draft = await city.run<unknown, DraftView>(openDraft, owner, { matter: 'food-production-renewal' });
  const saved = await city.run<unknown, { version: number }>(saveDraft, owner, {
    draftId: draft.id,
    expectedVersion: draft.version,
    matterVersion: draft.matterVersion,
    answers: { ...draft.answers, contactMobile: '13800138000' },
    materials: {},
  });
  return city.run<unknown, CaseView>(submitApplication, owner, {
    draftId: draft.id,
    expectedVersion: saved.version,
    commitment: { items: ['truth', 'conditions'], signer: '林青' },
  });
}
