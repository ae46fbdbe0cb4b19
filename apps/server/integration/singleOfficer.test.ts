import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuthorisationView, SpotCheckView } from '#modules/authorisations/contract.ts';
import { operations as authorisations } from '#modules/authorisations/server/operations.ts';
import { sweepSpotChecks } from '#modules/authorisations/server/sweep/sweepSpotChecks.ts';
import { verifyDraw } from '#platform/draws/pure/verifyDraw.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { operations as cases } from '#platform/process/server/operations/operations.ts';
import { upsertEntry } from '#platform/registers/server/upsertEntry.ts';
import { withdrawEntry } from '#platform/registers/server/withdrawEntry.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { signCase } from '../testing/signCase.ts';

const OFFICER = 'xu-mingyuan';
const HEAD = 'han-guodong';
const OTHER = 'fang-ruoxi';

let city: TestCity;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

async function as<O>(person: string, operation: { '~orpc': unknown }, input: unknown = {}): Promise<O> {
  return city.run<unknown, O>(operation, await city.as(person), input);
}
const see = (person: string, caseId: string) => as<CaseView>(person, cases.getCase, { caseId });
const act = (person: string, caseId: string, action: string, data: object = {}) =>
  as<CaseView>(person, cases.actOnCase, { caseId, action, data });
const offered = async (person: string, caseId: string) =>
  (await see(person, caseId)).allowed.map(({ name }) => name);

async function authorise(person: string, more: object = {}) {
  const actor = await city.as(person);
  if (!('person' in actor)) throw new Error('a person');
  return as<{ id: string; validTo: string }>(HEAD, authorisations.grantAuthorisation, {
    officer: actor.person.id,
    matters: ['small-sign'],
    from: '2026-11-23',
    qualificationNumber: '云执法-0417',
    qualificationValidTo: '2031-12-31',
    approvalSince: '2021-03-01',
    ...more,
  });
}

async function listed(): Promise<AuthorisationView[]> {
  const found = await as<{ authorisations: AuthorisationView[] }>(HEAD, authorisations.listAuthorisations);
  return found.authorisations;
}

describe('an officer who decides alone', () => {
  let caseId = '';

  it('is offered nothing after the term ended, and is told why; nobody else stands in', async () => {
    caseId = await signCase(city);
    expect(await offered(OFFICER, caseId)).toEqual([]);
    await expect(act(OFFICER, caseId, 'accept')).rejects.toMatchObject({
      code: 'authorisation.ended',
      params: { on: '2026-11-20' },
    });
    await expect(act(OTHER, caseId, 'accept')).rejects.toMatchObject({ code: 'access.denied' });
  });

  it('is authorised by the head alone, with qualification and a year of work [APV-06.r5] [APV-06.r6]', async () => {
    await expect(authorise(OFFICER, { approvalSince: '2025-11-24' })).rejects.toMatchObject({
      code: 'authorisation.tooNew',
    });
    await expect(authorise(OFFICER, { qualificationValidTo: '2026-11-22' })).rejects.toMatchObject({
      code: 'authorisation.unqualified',
    });
    await expect(authorise('gao-yuan')).rejects.toMatchObject({ code: 'authorisation.notOfAgency' });
    await expect(authorise(HEAD)).rejects.toMatchObject({ code: 'authorisation.notForOneself' });
    await expect(authorise(OFFICER, { matters: ['shop-sign'] })).rejects.toMatchObject({
      code: 'authorisation.matterNotListed',
    });
    await expect(as(OFFICER, authorisations.listAuthorisations)).rejects.toMatchObject({
      code: 'access.denied',
    });
    const { validTo } = await authorise(OFFICER);
    expect(validTo).toBe('2028-11-22');
    await expect(authorise(OFFICER)).rejects.toMatchObject({ code: 'authorisation.alreadyHeld' });
    const shown = await as<{ officers: { name: string; validTo: string }[] }>(
      'ma-cheng',
      authorisations.listAuthorisedOfficers,
    );
    expect(shown.officers).toMatchObject([{ name: '徐明远', validTo: '2028-11-22' }]);
  });

  it('accepts and decides in two steps at one level, and answers for it for life [APV-06.r1] [APV-06.r2] [APV-06.r9]', async () => {
    expect(await offered(OFFICER, caseId)).toContain('accept');
    await act(OFFICER, caseId, 'accept');
    const granted = await act(OFFICER, caseId, 'grant');
    expect(granted.outcome).toBe('granted');
    const { entries } = await as<{ entries: { actorName: string | null; action: string }[] }>(
      'ma-cheng',
      cases.getTimeline,
      { caseId },
    );
    const officials = entries.filter(({ action }) => action === 'accept' || action === 'grant');
    expect(officials.map(({ actorName }) => actorName)).toEqual(['徐明远', '徐明远']);
    const { responsibility } = await as<{ responsibility: { officer: string; text: { zh: string } } }>(
      'ma-cheng',
      authorisations.getResponsibility,
      { caseId },
    );
    expect(responsibility).toMatchObject({ officer: '徐明远', decidedOn: '2026-11-23' });
    expect(responsibility.text.zh).toContain('终身负责');
    await expect(as('lin-qing', authorisations.getResponsibility, { caseId })).rejects.toMatchObject({
      code: 'access.denied',
    });
  });

  it('decides nothing that is off the list on the day [APV-06.r3]', async () => {
    const open = await signCase(city);
    const place = 'yunxi';
    const entry = { register: 'single-officer-matters', place, key: 'small-sign' };
    const by = { kind: 'system', by: 'pack' } as const;
    const { database } = city.db;
    const now = city.clock.now;
    const off = { ...entry, from: '2026-11-23', reason: '清单调整', now };
    await database.transaction((tx) => withdrawEntry(tx, by, off));
    expect(await offered(OFFICER, open)).toEqual([]);
    await expect(act(OFFICER, open, 'accept')).rejects.toMatchObject({
      code: 'authorisation.matterNotListed',
    });
    const body = { code: 'small-sign', name: { zh: '门店招牌设置审批', en: 'Shop sign' } };
    const listed = { body, validFrom: '2026-11-23', validTo: null, source: 'assumed' as const };
    const again = { register: entry.register, place, entry: listed, now };
    await database.transaction((tx) => upsertEntry(tx, by, again));
    expect(await offered(OFFICER, open)).toContain('accept');
  });
});

describe('the half-yearly spot check', () => {
  it('draws among the finished cases once the half-year is over, by a seed promised before [APV-06.r8]', async () => {
    const more = [await signCase(city), await signCase(city)];
    for (const one of more) {
      await act(OFFICER, one, 'accept');
      await act(OFFICER, one, 'grant');
    }
    expect(await sweepSpotChecks(city.services)).toMatchObject({ drawn: 0 });
    const before = await as<{ spotChecks: SpotCheckView[] }>(HEAD, authorisations.listSpotChecks);
    const promised = before.spotChecks.find(({ population, drawnAt }) => !drawnAt && population.length === 0);
    expect(promised?.seed).toBeNull();
    await city.moveTo('2026-12-31T15:59:00Z');
    expect(await sweepSpotChecks(city.services)).toEqual({ promised: 0, drawn: 0 });
    await city.moveTo('2026-12-31T16:01:00Z');
    expect((await sweepSpotChecks(city.services)).drawn).toBeGreaterThan(0);
    expect(await sweepSpotChecks(city.services)).toEqual({ promised: 0, drawn: 0 });
    const { spotChecks } = await as<{ spotChecks: SpotCheckView[] }>(HEAD, authorisations.listSpotChecks);
    const drawn = spotChecks.find(({ population }) => population.length > 0)!;
    expect(drawn).toMatchObject({ halfYear: '2026H2', officer: '徐明远', size: 2 });
    expect(drawn.population).toHaveLength(3);
    expect(drawn.cases).toHaveLength(2);
    const { seed, seedSha256, population, populationSha256, size, sample } = drawn;
    const published = {
      seed: seed!,
      seedSha256,
      population,
      populationSha256: populationSha256!,
      size: size!,
      sample,
    };
    expect(await verifyDraw(published)).toBeUndefined();
    expect(before.spotChecks.map((one) => one.seedSha256)).toContain(seedSha256);
  });

  it('a wrong decision suggests withdrawal, and who lost the authorisation decides nothing more [APV-06.r11]', async () => {
    const { spotChecks } = await as<{ spotChecks: SpotCheckView[] }>(HEAD, authorisations.listSpotChecks);
    const [right, wrong] = spotChecks.flatMap(({ cases: drawn }) => drawn);
    await expect(act(OFFICER, right!.reviewCaseId, 'findRight')).rejects.toMatchObject({
      code: 'access.denied',
    });
    await act(HEAD, right!.reviewCaseId, 'findRight');
    await expect(act(HEAD, wrong!.reviewCaseId, 'findWrong')).rejects.toMatchObject({ code: 'case.missing' });
    await act(HEAD, wrong!.reviewCaseId, 'findWrong', { reason: '没有核对场所使用证明' });
    const [held] = (await listed()).filter(({ status }) => status === 'inForce');
    expect(held).toMatchObject({ decided: 3, checked: 2, wrong: 1 });
    await as(HEAD, authorisations.withdrawAuthorisation, { id: held!.id, reason: '抽查发现审批错误' });
    const after = (await listed()).find(({ id }) => id === held!.id);
    expect(after).toMatchObject({
      status: 'withdrawn',
      withdrawn: { by: '韩国栋', reason: '抽查发现审批错误', on: '2027-01-01' },
    });
    const open = await signCase(city);
    expect(await offered(OFFICER, open)).toEqual([]);
    await expect(act(OFFICER, open, 'accept')).rejects.toMatchObject({ code: 'authorisation.withdrawn' });
    const acts = await city.db.database.rows<{ name: string }>(
      "SELECT name FROM actions WHERE subject_type = 'authorisation' AND subject_id = $1 ORDER BY seq",
      [held!.id],
    );
    expect(acts.map(({ name }) => name)).toEqual(['grant', 'withdraw']);
  });
});
