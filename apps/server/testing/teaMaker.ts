import type { DraftView } from '#modules/approvals/contract.ts';
import { openDraft } from '#modules/approvals/server/openDraft.ts';
import { saveDraft } from '#modules/approvals/server/saveDraft.ts';
import { submitApplication } from '#modules/approvals/server/submitApplication.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import type { TestCity } from './openCity.ts';

export const BY_COMMITMENT = 'food-production-by-commitment';
const PROMISES = ['papers', 'layout', 'equipment', 'process'];

type FirmActor = Extract<Actor, { kind: 'firm' }>;

export async function asFirm(city: TestCity, person: string): Promise<FirmActor> {
  const actor = await city.as(person);
  if (actor.kind !== 'firm') throw new Error(`${person} acts for no firm`);
  return actor;
}

/** A file of the firm as if uploaded; its content lies in no store. */
export async function uploadFile(city: TestCity, organisation: string): Promise<string> {
  const id = newId();
  await city.db.database.rows(
    `INSERT INTO files (id, sha256, size, media_type, name, uploaded_by, organisation_id, uploaded_at, scan)
     VALUES ($1, $2, 10, 'application/pdf', 'rules.pdf', 'test', $3, now(), 'clean')`,
    [id, id.replaceAll('-', '').repeat(2), organisation],
  );
  return id;
}

/** A draft filled in so that it can be submitted; `answers` change what a test is about. */
export async function fillDraft(
  city: TestCity,
  person = 'lin-qing',
  answers: Record<string, unknown> = {},
): Promise<DraftView> {
  const actor = await asFirm(city, person);
  const draft = await city.run<unknown, DraftView>(openDraft, actor, { matter: BY_COMMITMENT });
  const saved = await city.run<unknown, { version: number }>(saveDraft, actor, {
    draftId: draft.id,
    expectedVersion: draft.version,
    matterVersion: draft.matterVersion,
    answers: {
      ...draft.answers,
      contactMobile: '13800138000',
      foodClass: 'tea',
      products: '绿茶、红茶',
      staff: [{ name: '周小禾', duty: 'officer' }],
      ...answers,
    },
    materials: { 'safety-rules': [await uploadFile(city, actor.organisation)] },
  });
  return { ...draft, version: saved.version };
}

/** What the owner sends to submit that draft. */
export function submission(draft: DraftView, signer = '林青', items = PROMISES) {
  return { draftId: draft.id, expectedVersion: draft.version, commitment: { items, signer } };
}

/** The tea maker's application, granted at once by rule. */
export async function grantedCase(city: TestCity): Promise<CaseView> {
  const draft = await fillDraft(city);
  return city.run<unknown, CaseView>(submitApplication, await city.as('lin-qing'), submission(draft));
}
