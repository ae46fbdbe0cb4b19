import type { DraftView } from '#modules/approvals/contract.ts';
import { operations as approvals } from '#modules/approvals/server/operations.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { operations as cases } from '#platform/process/server/operations/operations.ts';
import type { TestCity } from './openCity.ts';
import { uploadFile } from './teaMaker.ts';

const ANSWERS = {
  'survey-construction-permit': {
    projectName: '滨江花园二期',
    address: '滨江路1号',
    projectType: 'real-estate',
  },
  'survey-environmental-impact': {
    projectName: '搅拌站改建',
    address: '滨江路9号',
    industry: '水泥制品制造',
  },
};

/** An application of the builder that has come to the stage of its survey. */
export async function surveyCase(city: TestCity, matter: keyof typeof ANSWERS): Promise<string> {
  const actor = await city.as('shi-lei');
  if (actor.kind !== 'firm') throw new Error('the builder is a firm');
  const draft = await city.run<unknown, DraftView>(approvals.openDraft, actor, { matter });
  const materials: Record<string, string[]> = {};
  for (const { id } of draft.body.materials) materials[id] = [await uploadFile(city, actor.organisation)];
  const saved = await city.run<unknown, { version: number }>(approvals.saveDraft, actor, {
    draftId: draft.id,
    expectedVersion: draft.version,
    matterVersion: draft.matterVersion,
    answers: { ...draft.answers, contactMobile: '13800138000', ...ANSWERS[matter] },
    materials,
  });
  const submission = { draftId: draft.id, expectedVersion: saved.version };
  const { id: caseId } = await city.run<unknown, CaseView>(approvals.submitApplication, actor, submission);
  await city.run(cases.actOnCase, await city.as('chen-xiaowen'), { caseId, action: 'accept' });
  return caseId;
}
