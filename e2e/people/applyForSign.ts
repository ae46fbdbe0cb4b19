import type { Page } from '@playwright/test';
import { onePage } from './applyAsTeaMaker.ts';
import { callApi, uploadAs } from './callApi.ts';

interface Draft {
  id: string;
  version: number;
  matterVersion: number;
  answers: Record<string, unknown>;
  body: { materials: { id: string; by: string }[] };
}

const MATTER = 'small-sign';

/** The noodle shop applies for a small sign, by a program of its own. @returns the case */
export async function applyForSign(firm: Page): Promise<string> {
  const draft = await callApi<Draft>(firm, 'POST', `/matters/${MATTER}/draft`, {});
  const materials: Record<string, string[]> = {};
  for (const { id, by } of draft.body.materials) {
    if (by !== 'upload') continue;
    const { name, buffer } = await onePage(`${id}.pdf`);
    materials[id] = [(await uploadAs(firm, name, buffer)).id];
  }
  const saved = await callApi<{ version: number }>(firm, 'PUT', `/drafts/${draft.id}`, {
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
  const { id } = await callApi<{ id: string }>(firm, 'POST', `/drafts/${draft.id}/submission`, {
    expectedVersion: saved.version,
  });
  return id;
}
