import type { DraftView } from '#modules/approvals/contract.ts';
import { operations as approvals } from '#modules/approvals/server/operations.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { getCase } from '#platform/process/server/operations/getCase.ts';
import type { TestCity } from './openCity.ts';
import { asFirm, uploadFile } from './teaMaker.ts';

const ANSWERS = {
  contactMobile: '13800138000',
  foodClass: '茶叶',
  products: '绿茶',
  staff: [{ name: '周小禾', duty: 'officer' }],
};

/** An application of the tea maker that people decide, step by step. */
export async function ordinaryCase(city: TestCity, person = 'lin-qing'): Promise<string> {
  const actor = await asFirm(city, person);
  const draft = await city.run<unknown, DraftView>(approvals.openDraft, actor, {
    matter: 'food-production-ordinary',
  });
  const uploaded = draft.body.materials.filter(({ by }) => by === 'upload');
  const materials: Record<string, string[]> = {};
  for (const { id } of uploaded) materials[id] = [await uploadFile(city, actor.organisation)];
  const saved = await city.run<unknown, { version: number }>(approvals.saveDraft, actor, {
    draftId: draft.id,
    expectedVersion: draft.version,
    matterVersion: draft.matterVersion,
    answers: { ...draft.answers, ...ANSWERS },
    materials,
  });
  const row = await city.run<unknown, CaseView>(approvals.submitApplication, actor, {
    draftId: draft.id,
    expectedVersion: saved.version,
  });
  return row.id;
}

/** The agent sends what was asked for: the same answers again, and one more paper. */
export async function supplement(city: TestCity, caseId: string): Promise<void> {
  const actor = await asFirm(city, 'he-min');
  const { answers } = await city.run<unknown, { answers: unknown }>(approvals.getApplication, actor, {
    caseId,
  });
  const row = await city.run<unknown, CaseView>(getCase, actor, { caseId });
  await city.run(approvals.supplementApplication, actor, {
    caseId,
    expectedVersion: row.version,
    answers,
    materials: {},
  });
}
