import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BarView, DraftCheck, DraftView } from '#modules/approvals/contract.ts';
import { operations as approvals } from '#modules/approvals/server/operations.ts';
import type { LicenceView } from '#modules/licences/contract.ts';
import { operations as licences } from '#modules/licences/server/operations.ts';
import { verify } from '#modules/licences/server/verifyLicence.ts';
import type { MyPostCheck } from '#modules/supervision/contract.ts';
import { operations as supervision } from '#modules/supervision/server/operations.ts';
import type { CaseView, TimelineEntry } from '#platform/process/pure/caseView.ts';
import { operations as cases } from '#platform/process/server/operations/operations.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { ordinaryCase } from '../testing/ordinaryCase.ts';
import { asFirm, BY_COMMITMENT, fillDraft, grantedCase, uploadFile } from '../testing/teaMaker.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

async function ask<O>(operation: { '~orpc': unknown }, input: unknown, person = 'lin-qing'): Promise<O> {
  return city.run<unknown, O>(operation, await city.as(person), input);
}

describe('what a firm sees of its cases', () => {
  it('who holds a case, until when, and by which law', async () => {
    const view = await ask<CaseView>(cases.getCase, { caseId: await ordinaryCase(city) });
    expect(view.holderTitle).toEqual({ zh: '窗口人员', en: 'Window clerk' });
    expect(view.holderAgencyName?.zh).toBe('云溪市行政审批服务局');
    expect(view.clocks[0]?.citation?.zh).toBe('《行政许可法》第三十二条');
  });

  it('the rule that decided, read out', async () => {
    const { id: caseId } = await grantedCase(city);
    const { entries } = await ask<{ entries: TimelineEntry[] }>(cases.getTimeline, { caseId });
    expect(entries.map(({ byRule }) => byRule)).toEqual([false, true, true, true]);
    expect(entries[0]?.actorName).toBe('林青');
    expect(entries[1]?.rule?.zh).toContain('类别在低风险目录内');
  });

  it('cases are found by a part of the number or of the title, and signs are no patterns', async () => {
    const find = async (query: string) =>
      (await ask<{ cases: CaseView[] }>(cases.listMyCases, { query })).cases.map(({ number }) => number);
    const [first] = await find('');
    expect(await find(first!.slice(-6))).toEqual([first]);
    expect((await find('ORDINARY')).length).toBe(1);
    expect(await find('%')).toEqual([]);
    const page = await ask<{ cases: CaseView[]; more: boolean }>(cases.listMyCases, { limit: 1 });
    expect(page).toMatchObject({ cases: [{ number: first }], more: true });
  });
});

describe('a draft', () => {
  it('that was only opened is untouched; conditions say what they wait for', async () => {
    const draft = await ask<DraftView>(approvals.openDraft, { matter: BY_COMMITMENT });
    const touched = async () =>
      (await ask<{ drafts: { id: string; touched: boolean }[] }>(approvals.listDrafts, {})).drafts.find(
        ({ id }) => id === draft.id,
      )?.touched;
    expect(await touched()).toBe(false);
    const check = await ask<DraftCheck>(approvals.checkDraft, { draftId: draft.id });
    const awaits = Object.fromEntries(check.conditions.map(({ id, awaits: step }) => [id, step]));
    expect(awaits).toMatchObject({
      'class-listed': 'answers',
      'materials-complete': 'materials',
      'commitment-signed': 'commitment',
      'firm-active': null,
    });
    await fillDraft(city);
    expect(await touched()).toBe(true);
  });
});

describe('after a licence', () => {
  it('its case leads to it and to the check; fraud ends both and says from when one may apply again', async () => {
    const { id: caseId } = await grantedCase(city);
    const own = await ask<{ licences: LicenceView[] }>(licences.listMyLicences, { caseId });
    expect(own.licences).toHaveLength(1);
    expect(own.licences[0]?.check).toBeNull();
    const stranger = await ask<{ licences: LicenceView[] }>(licences.listMyLicences, { caseId }, 'ma-cheng');
    expect(stranger.licences).toEqual([]);
    const { checks } = await ask<{ checks: MyPostCheck[] }>(supervision.listMyPostChecks, { open: 'true' });
    const check = checks.find(({ approvalCaseId }) => approvalCaseId === caseId)!;
    expect(check).toMatchObject({ licenceNumber: own.licences[0]!.number, officersAtLeast: 2 });
    expect(await ask<{ bars: BarView[] }>(approvals.listMyBars, {})).toEqual({ bars: [] });

    const firm = await asFirm(city, 'lin-qing');
    const photo = await uploadFile(city, firm.organisation);
    const inspector = await city.as('gao-yuan');
    const taker = inspector.kind === 'officer' ? inspector.person.id : '';
    await city.db.database.rows('UPDATE files SET uploaded_by = $2, organisation_id = NULL WHERE id = $1', [
      photo,
      taker,
    ]);
    const items = ['papers', 'layout', 'equipment', 'process', 'staff', 'rules'];
    const visited = await ask<CaseView>(
      supervision.recordVisit,
      {
        caseId: check.case.id,
        expectedVersion: check.case.version,
        visitedOn: '2026-11-23',
        officers: ['高远', '秦岚'],
        findings: items.map((item) => ({ item, result: item === 'papers' ? 'unmet' : 'met', note: '伪造' })),
        outcome: 'reportFraud',
        evidence: [photo],
      },
      'gao-yuan',
    );
    const decision = { reason: '材料系伪造。', remedies: '可以申请行政复议。' };
    const act = { caseId: visited.id, action: 'revokeForFraud', data: decision };
    await ask(cases.actOnCase, act, 'han-guodong');
    const { entries } = await ask<{ entries: TimelineEntry[] }>(cases.getTimeline, { caseId: visited.id });
    expect(entries.at(-1)).toMatchObject({ note: decision.reason, remedies: decision.remedies });
    const { bars } = await ask<{ bars: BarView[] }>(approvals.listMyBars, {});
    expect(bars).toMatchObject([{ inForce: true, from: '2026-11-23', until: '2029-11-23' }]);
    expect(bars[0]?.matters.map(({ zh }) => zh)).toContain('食品生产许可（低风险食品告知承诺）');
    expect(bars[0]?.citation?.zh).toBe('《行政许可法》第七十九条');
    const { number } = own.licences[0]!;
    const { check: end } = await verify(city.db.database, city.services, number);
    expect(end).toMatchObject({
      result: 'revoked',
      on: '2026-11-23',
      basis: { zh: '《行政许可法》第六十一条' },
    });
    const after = await ask<{ licences: LicenceView[] }>(licences.listMyLicences, { number });
    expect(after.licences[0]?.check).toEqual({ result: 'revoked', on: '2026-11-23' });
  });
});
