import type { Page } from '@playwright/test';
import { onePage } from './applyAsTeaMaker.ts';
import { callApi, uploadAs } from './callApi.ts';

interface Draft {
  id: string;
  version: number;
  matterVersion: number;
  answers: Record<string, unknown>;
  body: { materials: { id: string }[] };
}

const MATTER = 'survey-construction-permit';

/** The builder applies, by a program of their own. */
export async function submitForSurvey(firm: Page): Promise<string> {
  const draft = await callApi<Draft>(firm, 'POST', `/matters/${MATTER}/draft`, {});
  const materials: Record<string, string[]> = {};
  for (const { id } of draft.body.materials) {
    const { name, buffer } = await onePage(`${id}.pdf`);
    materials[id] = [(await uploadAs(firm, name, buffer)).id];
  }
  const saved = await callApi<{ version: number }>(firm, 'PUT', `/drafts/${draft.id}`, {
    expectedVersion: draft.version,
    matterVersion: draft.matterVersion,
    answers: {
      ...draft.answers,
      contactMobile: '13800138000',
      projectName: '滨江花园二期',
      address: '滨江路1号',
      projectType: 'real-estate',
    },
    materials,
  });
  const { id } = await callApi<{ id: string }>(firm, 'POST', `/drafts/${draft.id}/submission`, {
    expectedVersion: saved.version,
  });
  return id;
}

/** The builder applies and the window accepts: the case waits for its survey. */
export async function applyForSurvey(firm: Page, clerk: Page): Promise<string> {
  const id = await submitForSurvey(firm);
  await callApi(clerk, 'POST', `/cases/${id}/actions`, { action: 'accept' });
  return id;
}
