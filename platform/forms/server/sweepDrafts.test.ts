import { afterAll, beforeAll, expect, test } from 'vitest';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import { draftExpiry } from '../pure/draftExpiry.ts';
import { getDraft, lockDraft, markSubmitted, openDraft } from './drafts.ts';
import { readDraftSettings } from './readDraftSettings.ts';
import { sweepDrafts } from './sweepDrafts.ts';

const DAY = 86_400_000;
const settings = readDraftSettings();
const now = new Date('2026-11-22T02:00:00Z');
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

function open(count = 1) {
  return db.database.transaction(async (tx) => {
    const ids: string[] = [];
    for (let at = 0; at < count; at++) {
      const draft = await openDraft(tx, {
        subject: 'matter:tea',
        subjectVersion: 1,
        organisation: newId(),
        person: newId(),
        answers: { mobile: '13800138000' },
        now,
        expiresAt: draftExpiry(now, settings),
      });
      ids.push(draft.id);
    }
    return ids;
  });
}

const isKnown = (id: string) =>
  getDraft(db.database, id).then(
    () => true,
    () => false,
  );

test('an open draft goes at the end of its last day, and not a moment before', async () => {
  const [id] = await open();
  const end = draftExpiry(now, settings);
  expect(legalDate(new Date(end.getTime() - 1))).toBe('2027-02-22');
  expect(await sweepDrafts(db.database, settings, new Date(end.getTime() - 1))).toEqual({
    expired: 0,
    cleared: 0,
  });
  expect(await isKnown(id!)).toBe(true);
  expect(await sweepDrafts(db.database, settings, end)).toEqual({ expired: 1, cleared: 0 });
  expect(await isKnown(id!)).toBe(false);
});

test('of a submitted draft what was typed goes, and its case stays known', async () => {
  const [id] = await open();
  const caseId = newId();
  await db.database.transaction((tx) => markSubmitted(tx, id!, caseId, now));
  const after = new Date(now.getTime() + settings.keepSubmittedDays * DAY);
  await sweepDrafts(db.database, settings, new Date(after.getTime() - 1));
  expect((await getDraft(db.database, id!)).answers).toEqual({ mobile: '13800138000' });
  expect(await sweepDrafts(db.database, settings, after)).toEqual({ expired: 0, cleared: 1 });
  expect(await getDraft(db.database, id!)).toMatchObject({ answers: {}, submitted_case_id: caseId });
  // It outlives the date on which it would have expired unsubmitted, and is not swept again.
  const muchLater = new Date('2030-01-01T00:00:00Z');
  expect(await sweepDrafts(db.database, settings, muchLater)).toEqual({ expired: 0, cleared: 0 });
  expect(await isKnown(id!)).toBe(true);
});

test('a draft that is being saved is left alone, and many are swept in several goes', async () => {
  const ids = await open(1100);
  const end = draftExpiry(now, settings);
  await db.database.transaction(async (tx) => {
    await lockDraft(tx, ids[7]!);
    expect((await sweepDrafts(db.database, settings, end)).expired).toBe(1099);
  });
  expect(await isKnown(ids[7]!)).toBe(true);
  expect((await sweepDrafts(db.database, settings, end)).expired).toBe(1);
});
