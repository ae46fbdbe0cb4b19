import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCity, type TestCity } from '#apps/server/testing/openCity.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import type { DraftView } from '../contract.ts';
import { openDraft } from './openDraft.ts';
import { saveDraft } from './saveDraft.ts';
import { submitApplication } from './submitApplication.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const MATTER = 'food-production-by-commitment';
const ITEMS = ['papers', 'layout', 'equipment', 'process'];

async function upload(organisation: string): Promise<string> {
  const id = newId();
  await city.db.database.rows(
    `INSERT INTO files (id, sha256, size, media_type, name, uploaded_by, organisation_id, uploaded_at, scan)
     VALUES ($1, $2, 10, 'application/pdf', 'rules.pdf', 'test', $3, now(), 'clean')`,
    [id, Buffer.from(id.replaceAll('-', '').repeat(2), 'hex').toString('hex'), organisation],
  );
  return id;
}

async function filledDraft(answers: Record<string, unknown> = {}): Promise<DraftView & { version: number }> {
  const actor = await city.as('lin-qing');
  if (actor.kind !== 'firm') throw new Error('not a firm');
  const draft = await city.run<unknown, DraftView>(openDraft, actor, { matter: MATTER });
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
    materials: { 'safety-rules': [await upload(actor.organisation)] },
  });
  return { ...draft, version: saved.version };
}

describe('a tea maker', () => {
  it('is refused with the condition and the way out when the class is not on the list', async () => {
    const draft = await filledDraft({ foodClass: 'baby-formula' });
    const submission = {
      draftId: draft.id,
      expectedVersion: draft.version,
      commitment: { items: ITEMS, signer: '林青' },
    };
    await expect(city.run(submitApplication, await city.as('lin-qing'), submission)).rejects.toMatchObject({
      status: 422,
    });
  });

  it('is granted at once, with licence and post-check, and a repeat changes nothing [APV-01.r2] [APV-01.r4] [APV-05.r2]', async () => {
    const draft = await filledDraft();
    const owner = await city.as('lin-qing');
    const submission = {
      draftId: draft.id,
      expectedVersion: draft.version,
      commitment: { items: ITEMS, signer: '林青' },
    };
    const key = { idempotencyKey: 'submit-once-1' };
    const view = await city.run<unknown, CaseView>(submitApplication, owner, submission, key);
    expect(view).toMatchObject({ state: 'granted', outcome: 'granted', version: 4 });
    expect(view.openedAt).toBe(view.closedAt);
    expect(await city.run(submitApplication, owner, submission, key)).toEqual(view);
    await expect(city.run(submitApplication, owner, submission)).rejects.toMatchObject({
      code: 'application.alreadySubmitted',
    });
    const licences = await city.db.database.rows<{ number: string; valid_to: string; status: string }>(
      'SELECT number, valid_to, status FROM licences WHERE case_id = $1',
      [view.id],
    );
    expect(licences).toMatchObject([{ valid_to: '2031-11-22', status: 'valid' }]);
    const checks = await city.db.database.rows<{ state: string; agency_id: string }>(
      `SELECT c.state, k.agency_id FROM post_checks k JOIN cases c ON c.id = k.case_id WHERE approval_case_id = $1`,
      [view.id],
    );
    expect(checks).toEqual([{ state: 'due', agency_id: 'chashan-market' }]);
  });
});
