import type { DraftView } from '#modules/approvals/contract.ts';
import { operations as approvals } from '#modules/approvals/server/operations.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import type { TestCity } from './openCity.ts';
import { uploadFile } from './teaMaker.ts';

/** The noodle shop applies for a small shop sign, which one officer decides. */
export async function signCase(city: TestCity): Promise<string> {
  const actor = await city.as('ma-cheng');
  if (actor.kind !== 'firm') throw new Error('the noodle shop is a firm');
  const draft = await city.run<unknown, DraftView>(approvals.openDraft, actor, { matter: 'small-sign' });
  const uploaded = draft.body.materials.filter(({ by }) => by === 'upload');
  const materials: Record<string, string[]> = {};
  for (const { id } of uploaded) materials[id] = [await uploadFile(city, actor.organisation)];
  const saved = await city.run<unknown, { version: number }>(approvals.saveDraft, actor, {
    draftId: draft.id,
    expectedVersion: draft.version,
    matterVersion: draft.matterVersion,
    answers: {
      ...draft.answers,
      mobile: '13800138000',
      tenure: 'rented',
      sign: '溪畔面馆',
      signSize: '3×0.8',
      lit: false,
    },
    materials,
  });
  const submission = { draftId: draft.id, expectedVersion: saved.version };
  return (await city.run<unknown, CaseView>(approvals.submitApplication, actor, submission)).id;
}
