import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/crypto/pure/newId.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import {
  type Draft,
  discardDraft,
  getDraft,
  listDrafts,
  lockDraft,
  markSubmitted,
  openDraft,
  saveDraft,
} from './drafts.ts';

const now = new Date('2026-11-22T02:00:00Z');
const later = new Date('2026-11-22T03:00:00Z');
const expiresAt = new Date('2027-02-22T16:00:00Z');
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

function open(given: { firm?: string | null; person?: string; subject?: string; answers?: object }) {
  const { firm = null, person = newId(), subject = 'matter:tea', answers = {} } = given;
  return db.database.transaction((tx) =>
    openDraft(tx, {
      subject,
      subjectVersion: 1,
      organisation: firm,
      person,
      answers: answers as Draft['answers'],
      now,
      expiresAt,
    }),
  );
}

function save(draft: Draft, answers: Draft['answers'], rest: { at?: Date; expiresAt?: Date } = {}) {
  return db.database.transaction(async (tx) =>
    saveDraft(tx, {
      draft: await lockDraft(tx, draft.id),
      expectedVersion: draft.version,
      answers,
      materials: {},
      by: draft.person_id,
      now: rest.at ?? later,
      expiresAt: rest.expiresAt,
    }),
  );
}

describe('opening', () => {
  test('the same draft comes back on another device, and to a colleague, with what was typed', async () => {
    const firm = newId();
    const first = await open({ firm, answers: { name: '青峰茶业' } });
    await save(first, { name: '青峰茶业', products: '绿茶' });
    const again = await open({ firm, answers: { name: 'prefilled anew' } });
    expect(again).toMatchObject({
      id: first.id,
      version: 2,
      answers: { name: '青峰茶业', products: '绿茶' },
    });
  });

  test('a firm has one open draft per subject, and others have theirs', async () => {
    const firm = newId();
    const ids = await Promise.all([
      ...Array.from({ length: 8 }, () => open({ firm })),
      open({ firm, subject: 'matter:rice' }),
      open({ firm: newId() }),
    ]);
    expect(new Set(ids.slice(0, 8).map(({ id }) => id)).size).toBe(1);
    expect(new Set(ids.map(({ id }) => id)).size).toBe(3);
    expect((await listDrafts(db.database, firm)).map(({ subject }) => subject).sort()).toEqual([
      'matter:rice',
      'matter:tea',
    ]);
  });

  test('a person who acts for nobody has drafts of their own', async () => {
    const person = newId();
    const own = await open({ person });
    expect((await open({ person })).id).toBe(own.id);
    expect((await open({ person, firm: newId() })).id).not.toBe(own.id);
  });

  test('after submission the next application is another draft', async () => {
    const firm = newId();
    const first = await open({ firm });
    await db.database.transaction((tx) => markSubmitted(tx, first.id, newId(), later));
    const second = await open({ firm });
    expect(second.id).not.toBe(first.id);
    expect((await listDrafts(db.database, firm)).map(({ id }) => id)).toEqual([second.id]);
  });
});

describe('saving', () => {
  test('counts versions and says when', async () => {
    const draft = await open({});
    const saved = await save(draft, { name: '甲' });
    expect(saved).toMatchObject({ version: 2, updated_at: later, expires_at: expiresAt });
  });

  test('lets a draft live on when it is told to', async () => {
    const longer = new Date('2027-05-22T16:00:00Z');
    expect((await save(await open({}), {}, { expiresAt: longer })).expires_at).toEqual(longer);
  });

  test('of two devices the second is told, and nothing of the first is lost', async () => {
    const draft = await open({});
    const outcomes = await Promise.allSettled([
      save(draft, { name: 'from the desk' }),
      save(draft, { name: 'from the telephone' }),
    ]);
    const won = outcomes.find((outcome) => outcome.status === 'fulfilled')!.value;
    const lost = outcomes.find((outcome) => outcome.status === 'rejected')!.reason;
    expect(lost).toMatchObject({ code: 'draft.changedElsewhere', status: 409 });
    expect(await getDraft(db.database, draft.id)).toEqual(won);
    // Having seen the other version, the second device may keep its own.
    const kept = await save(won, { name: 'both, compared' });
    expect(kept).toMatchObject({ version: 3, answers: { name: 'both, compared' } });
  });

  test('is over once it is submitted', async () => {
    const draft = await open({});
    await db.database.transaction((tx) => markSubmitted(tx, draft.id, newId(), later));
    await expect(save(draft, {})).rejects.toMatchObject({ code: 'draft.submitted' });
  });

  test('a draft that was thrown away is unknown', async () => {
    const draft = await open({});
    await db.database.transaction((tx) => discardDraft(tx, draft.id));
    await expect(getDraft(db.database, draft.id)).rejects.toMatchObject({
      code: 'draft.unknown',
      status: 404,
    });
    await expect(save(draft, {})).rejects.toMatchObject({ code: 'draft.unknown' });
  });
});

test('one case comes of one draft', async () => {
  const [first, second] = [await open({}), await open({})];
  const caseId = newId();
  await db.database.transaction((tx) => markSubmitted(tx, first.id, caseId, later));
  await expect(db.database.transaction((tx) => markSubmitted(tx, second.id, caseId, later))).rejects.toThrow(
    'drafts_submitted_case_id_key',
  );
});
