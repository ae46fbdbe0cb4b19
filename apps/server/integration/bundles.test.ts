import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveDraft } from '#modules/approvals/server/saveDraft.ts';
import { sweepApplications } from '#modules/approvals/server/sweep/sweepApplications.ts';
import type { EventDraftView, EventView } from '#modules/bundles/contract.ts';
import { operations } from '#modules/bundles/server/operations.ts';
import { sweepEvents } from '#modules/bundles/server/sweep/sweepEvents.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { asFirm, uploadFile } from '../testing/teaMaker.ts';

const ANSWERS = {
  personMobile: '13800138000',
  premisesArea: '60',
  premisesTenure: 'rented',
  businessSign: '溪畔咖啡',
  businessEmployees: '4',
  foodBusinessForm: 'catering',
  foodItems: '自制饮品制售',
  foodSafetyOfficer: '马成',
  signSignSize: '3×1',
  signLit: true,
};
const OPENING = {
  askHangsSign: true,
  askPublicPlace: false,
  askDrains: false,
  askSeatsOutside: false,
  askSellsTobacco: false,
};

let city: TestCity;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

async function fillCafe() {
  const actor = await asFirm(city, 'ma-cheng');
  const draft = await city.run<unknown, EventDraftView>(operations.openEventDraft, actor, {
    bundle: 'cafe',
    answers: OPENING,
  });
  const materials: Record<string, string[]> = {};
  for (const [id, ask] of Object.entries(draft.asks)) {
    if (ask === 'now') materials[id] = [await uploadFile(city, actor.organisation)];
  }
  const { version } = await city.run<unknown, { version: number }>(saveDraft, actor, {
    draftId: draft.id,
    expectedVersion: draft.version,
    matterVersion: draft.matterVersion,
    answers: { ...draft.answers, ...ANSWERS },
    materials,
  });
  return { actor, draft, submission: { draftId: draft.id, expectedVersion: version } };
}

/** Forms of events that lie unfinished, as the first page of the space lists them. */
async function begun(actor: Awaited<ReturnType<typeof asFirm>>) {
  const list = await city.run<unknown, { drafts: { bundle: string; touched: boolean }[] }>(
    operations.listEventDrafts,
    actor,
    {},
  );
  return list.drafts.map(({ bundle, touched }) => ({ bundle, touched }));
}

describe('a café of the demo city', () => {
  it('is one event with one permit, every part numbered and seen from the whole and from each part', async () => {
    const { actor, submission } = await fillCafe();
    expect(await begun(actor)).toEqual([{ bundle: 'cafe', touched: true }]);
    const whole = await city.run<unknown, CaseView>(operations.submitEvent, actor, submission);
    expect(whole.outcome).toBe('granted');
    expect(await begun(actor)).toEqual([]);
    const { event } = await city.run<unknown, { event: EventView }>(operations.findEvent, actor, {
      caseId: whole.id,
    });
    expect(event.parts.map(({ member, state }) => [member, state])).toEqual([
      ['food', 'granted'],
      ['sign', 'granted'],
    ]);
    expect(new Set([event.number, ...event.parts.map(({ number }) => number)]).size).toBe(3);
    expect(event.permit?.title.zh).toBe('咖啡店行业综合许可证');
    const fromPart = await city.run<unknown, { event: EventView }>(operations.findEvent, actor, {
      caseId: event.parts[0]!.caseId,
    });
    expect(fromPart.event.number).toBe(event.number);
    // A reviewer of the deciding agency sees the siblings; another firm does not.
    const officer = await city.as('chen-xiaowen');
    const seen = await city.run<unknown, { event: EventView }>(operations.findEvent, officer, {
      caseId: event.parts[0]!.caseId,
    });
    expect(seen.event.parts).toHaveLength(2);
    const stranger = city.run(operations.findEvent, await city.as('lin-qing'), { caseId: whole.id });
    await expect(stranger).rejects.toMatchObject({ code: 'access.denied' });
    const again = city.run(operations.submitEvent, actor, submission);
    await expect(again).rejects.toMatchObject({ code: 'application.alreadySubmitted' });
  });

  it('goes with what was typed for it, once the time of every part is over', async () => {
    const typed = () =>
      city.db.database.rows<{ answers: unknown }>('SELECT answers FROM events WHERE answers IS NOT NULL');
    expect(await typed()).toHaveLength(1);
    expect(await sweepEvents(city.db.database, city.clock.now)).toBe(0);
    const later = new Date('2033-01-01T00:00:00Z');
    await sweepApplications(city.db.database, later);
    expect(await sweepEvents(city.db.database, later)).toBe(1);
    expect(await typed()).toHaveLength(0);
  });
});
