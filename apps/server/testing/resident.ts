import type { DraftView } from '#modules/approvals/contract.ts';
import { openDraft } from '#modules/approvals/server/openDraft.ts';
import { saveDraft } from '#modules/approvals/server/saveDraft.ts';
import { submitApplication } from '#modules/approvals/server/submitApplication.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import type { TestCity } from './openCity.ts';

/** Decided at once by rule, with a result. */
const JOBS = 'employment-registration';
const ANSWERS = {
  contactMobile: '13800138001',
  residence: 'yunxi-chashan',
  occupation: 'stall',
  since: '2026-11-01',
};

/** A resident's application in their own name, granted at once by rule. */
export async function residentCase(city: TestCity, actor: Actor): Promise<CaseView> {
  const draft = await city.run<unknown, DraftView>(openDraft, actor, { matter: JOBS });
  const { version } = await city.run<unknown, { version: number }>(saveDraft, actor, {
    draftId: draft.id,
    expectedVersion: draft.version,
    matterVersion: draft.matterVersion,
    answers: { ...draft.answers, ...ANSWERS },
    materials: {},
  });
  const submission = { draftId: draft.id, expectedVersion: version };
  return city.run<unknown, CaseView>(submitApplication, actor, submission);
}
