import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations as catalogue } from '#modules/catalogue/server/operations.ts';
import type { PolicyCard, PolicyView } from '#modules/policies/contract.ts';
import type { CompetitionFinding } from '#modules/policies/domain/competitionFinding.ts';
import type { VersionView } from '#modules/policies/domain/libraryContract.ts';
import { enterPolicy, Policy, policiesInForce } from '#modules/policies/index.ts';
import { competitionChecklist } from '#modules/policies/server/fairCompetition.ts';
import { operations as policies } from '#modules/policies/server/operations.ts';
import { presentProblem } from '#platform/api/server/presentProblem.ts';
import type { SearchHit } from '#platform/search/server/search.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';

const OFFICER = 'shen-yan';
const REVIEWER = 'bai-qiao';
const HEAD = 'lu-heng';
const anyone = { kind: 'anyone' } as const;

let city: TestCity;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

interface Listed {
  day: string;
  policies: PolicyCard[];
  levels: { level: string; count: number }[];
}
const list = (input: object = {}) => city.run<object, Listed>(policies.listPolicies, anyone, input);
const get = (policy: string, version?: number) =>
  city.run<object, PolicyView>(policies.getPolicy, anyone, { policy, ...(version && { version }) });
async function as<O = VersionView>(
  person: string,
  operation: { '~orpc': unknown },
  input: object = {},
): Promise<O> {
  return city.run<object, O>(operation, await city.as(person), input);
}

const items = competitionChecklist().groups.flatMap(({ questions }) => questions.map(({ id }) => id));
const draft = {
  policy: 'yunxi-hiring',
  version: 1,
  names: { zh: '稳定用工补贴', en: 'Subsidy for steady staff' },
  summary: { zh: '每人补贴一百元。', en: 'A hundred yuan for each.' },
  level: 'city',
  place: 'yunxi',
  issuer: { zh: '云溪市工业和信息化局', en: 'Yunxi Industry Bureau' },
  document: { title: { zh: '用工补贴办法', en: 'Rules on the subsidy' }, confidence: 'issued-here' },
  valid: { from: '2026-11-01', to: '2027-10-31' },
  tags: { topics: ['employment'], keywords: { zh: ['用工补贴'], en: ['hiring'] } },
  conditions: [{ id: 'staff', rule: '从业人数 >= 5', article: '三' }],
  benefit: { kind: 'subsidy', title: { zh: '每人一百元', en: '100 yuan each' }, amount: '从业人数 * 100' },
  mode: 'application',
};
const one = { policy: 'yunxi-hiring', version: 1 };
const two = { policy: 'yunxi-hiring', version: 2 };

describe('the library', () => {
  it('holds policies of four levels; one query gives all in force on the day and none that has ended [POL-01.r1] [POL-01.r3]', async () => {
    const { day, policies: all, levels } = await list();
    expect(day).toBe('2026-11-23');
    expect(levels.map(({ level }) => level)).toEqual(['national', 'region', 'city', 'park']);
    expect(levels.every(({ count }) => count > 0)).toBe(true);
    const ids = all.map(({ policy }) => policy);
    expect(ids).toEqual(
      expect.arrayContaining([
        'gaoqi',
        'nx-36-output',
        'yunxi-high-tech-award',
        'chashan-tea-brand',
        'donghu-settlement',
      ]),
    );
    expect(all.filter(({ from, to }) => (from ?? day) > day || (to ?? day) < day)).toEqual([]);
    for (const past of ['wengang-2025', 'kuogang-2025', 'gaoqi-2008', 'cydb-2015'])
      expect(ids).not.toContain(past);
    // What the matching reads is the same set.
    const rows = await policiesInForce(city.db.database, day);
    expect(rows.map(({ policy }) => policy).sort()).toEqual([...ids].sort());
  });

  it('puts what it took over into the adopting place of the same level', async () => {
    const { policies: all } = await list();
    const placeOf = (policy: string) => all.find((card) => card.policy === policy)?.place.id;
    expect(
      ['gaoqi', 'nx-36-output', 'yc-interest-2024', 'chashan-tea-brand', 'donghu-settlement'].map(placeOf),
    ).toEqual(['cn', 'yunling', 'yunxi', 'yunxi-chashan', 'yunxi-donghu']);
    const park = await list({ place: 'yunxi-donghu' });
    const ids = park.policies.map(({ policy }) => policy);
    expect(ids).toEqual(expect.arrayContaining(['gaoqi', 'donghu-settlement', 'yunxi-high-tech-award']));
    expect(ids).not.toContain('chashan-tea-brand');
  });

  it('is found by plain words, filters by level, topic and benefit, and by the search of the whole platform [POL-01.r3]', async () => {
    const found = await list({ query: '高新技术企业奖励' });
    expect(found.policies.map(({ policy }) => policy)).toEqual(
      expect.arrayContaining(['yunxi-high-tech-award', 'gaoqi']),
    );
    expect((await list({ level: 'park' })).policies.map(({ policy }) => policy)).toEqual([
      'donghu-settlement',
    ]);
    const tax = await list({ topic: 'tax', benefit: 'tax-reduction' });
    expect(tax.policies.map(({ policy }) => policy)).toContain('xiaowei-cit');
    const { hits } = await city.run<object, { hits: SearchHit[] }>(catalogue.search, anyone, {
      query: '智能化改造补助',
    });
    expect(hits.map(({ url }) => url)).toContain('/policies/yunxi-smart-retrofit');
    const past = await list({ query: '稳岗返还' });
    expect(past.policies.filter(({ policy }) => policy.startsWith('wengang'))).toEqual([]);
  });

  it('shows a policy as a checklist in plain words, with what the source leaves open [POL-05.r1]', async () => {
    const view = await get('yunxi-smart-retrofit');
    expect(view.conditions.map(({ id, article }) => [id, article])).toEqual([
      ['registered-here', null],
      ['project', '第四条'],
      ['investment', '第五条'],
      ['clean', '第七条'],
    ]);
    expect(view.conditions[2]?.words.zh).toMatch(/上年度固定资产投资额.*100万元/);
    expect(view).toMatchObject({
      quota: 60,
      priority: [{ words: { zh: expect.stringContaining('上年度固定资产投资额') }, first: 'highest' }],
    });
    expect(view.exclusiveWith.map(({ policy }) => policy)).toEqual(['yc-interest-2024']);
    expect(view.materials).toHaveLength(4);
    expect(view.steps).toHaveLength(4);
    expect(view.amount.cap?.zh).toContain('300万元');
    expect(view).toMatchObject({
      onSite: null,
      weak: false,
      review: { outcome: 'exception', ground: 'science' },
    });
    const copy = await get('xiaojuren-award-2024');
    expect(copy).toMatchObject({
      weak: true,
      document: { confidence: 'news-copy' },
      review: { outcome: 'issuer' },
    });
    expect(copy.open.map(({ field }) => field)).toContain('conditions');
    expect(await get('wengang-2024')).toMatchObject({
      state: 'expired',
      followedBy: { policy: 'wengang-2025' },
    });
  });
});

describe('a policy of the city', () => {
  it('is drafted by its officer; others and strangers may not', async () => {
    await expect(as(REVIEWER, policies.saveDraft, { body: draft })).rejects.toMatchObject({
      code: 'access.denied',
    });
    const elsewhere = { ...draft, place: 'lanchuan' };
    await expect(as(OFFICER, policies.saveDraft, { body: elsewhere })).rejects.toMatchObject({
      code: 'access.denied',
    });
    await expect(as(OFFICER, policies.saveDraft, { body: { ...draft, names: {} } })).rejects.toMatchObject({
      code: 'policy.invalid',
      fields: expect.arrayContaining([expect.objectContaining({ path: 'names.zh' })]),
    });
    const wrong = { ...draft, conditions: [{ id: 'staff', rule: '从业人数 ＞ 5' }] };
    const saved = await as(OFFICER, policies.saveDraft, { body: wrong });
    expect(saved).toMatchObject({ state: 'drafting', version: 1 });
    expect(saved.findings[0]).toMatchObject({
      severity: 'fault',
      path: 'conditions.0.rule',
      at: { column: 6 },
    });
    await expect(as(OFFICER, policies.submitDraft, one)).rejects.toMatchObject({ code: 'policy.faults' });
    await as(OFFICER, policies.saveDraft, { body: draft });
    expect((await list()).policies.map(({ policy }) => policy)).not.toContain('yunxi-hiring');
    await expect(get('yunxi-hiring')).rejects.toMatchObject({ code: 'policy.unknown' });
  });

  it('says to how many, in what order and not with what it is given, and who reviews; what is wrong is said at its field', async () => {
    const shared = {
      ...draft,
      quota: { firms: 60, source: '第九条' },
      priority: [{ by: '上年度研发费用', first: 'highest' }],
      exclusiveWith: ['yunxi-steady-jobs'],
      reviewers: [
        { id: 'reviewer-1', duty: 'industry-information', title: { zh: '工信部门', en: 'Industry bureau' } },
      ],
    };
    const wrongForm = {
      ...shared,
      quota: { firms: '六十' },
      priority: [{ first: 'highest' }],
      exclusiveWith: ['', 'Not An Id'],
    };
    const refused = await as(OFFICER, policies.saveDraft, { body: wrongForm }).catch((problem) => problem);
    expect(refused.fields).toEqual(
      ['quota.firms', 'quota.source', 'priority.0.by', 'exclusiveWith.0', 'exclusiveWith.1'].map((path) =>
        expect.objectContaining({ path }),
      ),
    );
    expect(refused.fields.map(({ code }: { code: string }) => code)).toEqual(
      ['wholeNumber', 'missing', 'missing', 'missing', 'format'].map((one) => `policies.check.${one}`),
    );
    // Said in words, not by the names of words.
    expect(presentProblem(refused, 'zh-CN', city.services).fields[0]?.message).toBe('要填大于0的整数。');
    const nobody = {
      ...shared,
      priority: [{ by: '上年度研发费', first: 'highest' }],
      exclusiveWith: ['no-such-policy', 'yunxi-hiring'],
      reviewers: [{ ...shared.reviewers[0], duty: 'space-travel' }],
    };
    const { findings } = await as<{ findings: { path: string; severity: string }[] }>(
      OFFICER,
      policies.checkDraft,
      { body: nobody },
    );
    expect(findings.map(({ path, severity }) => `${severity} ${path}`)).toEqual([
      'fault exclusiveWith.1',
      'fault priority.0.by',
      'fault reviewers.0.duty',
      'note exclusiveWith.0',
    ]);
    const saved = await as(OFFICER, policies.saveDraft, { body: shared });
    expect(saved.findings).toEqual([]);
    const choices = await as<{ policies: { policy: string }[]; reviewers: { duty: string }[] }>(
      REVIEWER,
      policies.getChoices,
    );
    expect(choices.policies.filter(({ policy }) => policy === 'yunxi-hiring')).toHaveLength(1);
    expect(choices.reviewers).toContainEqual(
      expect.objectContaining({
        duty: 'industry-information',
        agency: expect.objectContaining({ zh: expect.stringContaining('工业和信息化局') }),
      }),
    );
    await as(OFFICER, policies.saveDraft, { body: draft });
  });

  it('is not published without a fair competition review by another post', async () => {
    await expect(as(HEAD, policies.publishPolicy, one)).rejects.toMatchObject({ code: 'policy.notReviewed' });
    await as(OFFICER, policies.submitDraft, one);
    await expect(as(HEAD, policies.publishPolicy, one)).rejects.toMatchObject({ code: 'policy.notReviewed' });
    // The same person in the other post is still the one who drafted it.
    const drafter = await city.as(OFFICER);
    if (drafter.kind !== 'officer') throw new Error('an officer');
    const both = { ...drafter, post: { ...drafter.post, role: 'competition-reviewer' } };
    const whole = { ...one, verdict: 'passed', checked: items };
    await expect(city.run(policies.reviewPolicy, both, whole)).rejects.toMatchObject({
      code: 'case.ownWork',
    });
    await expect(as(REVIEWER, policies.reviewPolicy, { ...one, verdict: 'issuer' })).rejects.toMatchObject({
      code: 'policy.reviewHere',
    });
    const refused = [
      { verdict: 'passed', checked: items.slice(1) },
      { verdict: 'passed', checked: items, found: ['subsidy'] },
      {
        verdict: 'exception',
        checked: items,
        found: ['subsidy'],
        ground: 'science',
        reason: 'x',
        until: '2026-11-23',
      },
      {
        verdict: 'exception',
        checked: items,
        found: [],
        ground: 'science',
        reason: 'x',
        until: '2027-11-23',
      },
    ];
    for (const given of refused) {
      await expect(as(REVIEWER, policies.reviewPolicy, { ...one, ...given })).rejects.toMatchObject({
        code: 'policy.reviewIncomplete',
      });
    }
    await as(REVIEWER, policies.reviewPolicy, { ...one, verdict: 'sendBack', reason: '第三条再写清楚' });
    await as(OFFICER, policies.submitDraft, one);
    const passed = await as(REVIEWER, policies.reviewPolicy, whole);
    expect(passed.review).toMatchObject<Partial<CompetitionFinding>>({ outcome: 'passed', on: '2026-11-23' });
    const published = await as(HEAD, policies.publishPolicy, one);
    expect(published.state).toBe('published');
    expect(published.history.map(({ action }) => action.zh)).toEqual([
      '起草',
      '送公平竞争审查',
      '退回修改',
      '送公平竞争审查',
      '审查通过',
      '公布',
    ]);
    expect((await list({ query: '用工补贴' })).policies[0]).toMatchObject(one);
  });

  it('cannot be changed once it is out of drafting', async () => {
    await expect(
      city.db.database.rows(
        'UPDATE policies SET body = body || \'{"mode":"information"}\' WHERE policy = \'yunxi-hiring\'',
      ),
    ).rejects.toThrow('out of drafting');
  });

  it('refuses a version that overlaps its predecessor, and ends it when the new one begins', async () => {
    const next = {
      ...draft,
      valid: { from: '2027-10-31' },
      benefit: { ...draft.benefit, amount: '从业人数 * 200' },
    };
    const seen = await as<{ findings: object[] }>(OFFICER, policies.checkDraft, { body: next });
    expect(seen.findings).toMatchObject([{ severity: 'fault', path: 'valid.from' }]);
    const saved = await as(OFFICER, policies.saveDraft, { body: next });
    expect(saved).toMatchObject({ version: 2, findings: [expect.objectContaining({ path: 'valid.from' })] });
    await expect(as(OFFICER, policies.submitDraft, two)).rejects.toMatchObject({ code: 'policy.faults' });
    await as(OFFICER, policies.saveDraft, { body: { ...next, valid: { from: '2027-11-01' } } });
    await as(OFFICER, policies.submitDraft, two);
    await as(REVIEWER, policies.reviewPolicy, { ...two, verdict: 'passed', checked: items });
    await as(HEAD, policies.publishPolicy, two);
    const amountOn = async (day: string) =>
      (await list({ query: '用工补贴', asOf: day })).policies
        .filter(({ policy }) => policy === one.policy)
        .map(({ version }) => version);
    expect(await amountOn('2027-10-31')).toEqual([1]);
    expect(await amountOn('2027-11-01')).toEqual([2]);
    expect((await get('yunxi-hiring')).version).toBe(1);
  });

  it('ends by the clock after its last day, and leaves the search when nothing follows', async () => {
    await city.moveTo('2026-12-31T16:00:01Z');
    const { policies: left } = await list();
    expect(left.map(({ policy }) => policy)).not.toContain('chashan-tea-brand');
    expect(await get('chashan-tea-brand')).toMatchObject({ state: 'expired' });
    const { hits } = await city.run<object, { hits: SearchHit[] }>(catalogue.search, anyone, {
      query: '茶企品牌推广',
    });
    expect(hits.map(({ url }) => url)).not.toContain('/policies/chashan-tea-brand');
  });

  it('is listed when it ends soon or was not compared with its source for long [POL-01.r2]', async () => {
    interface Library {
      endsSoon: string[];
      unchecked: string[];
      settings: { checkEveryDays: number };
    }
    await city.moveTo('2027-03-01T01:00:00Z');
    const before = await as<Library>(OFFICER, policies.listLibrary);
    expect(before.unchecked).toContain('gaoqi@1');
    const checked = await as(OFFICER, policies.confirmPolicy, { policy: 'gaoqi', version: 1 });
    expect(checked).toMatchObject({ checkedOn: '2027-03-01', state: 'published' });
    expect((await as<Library>(OFFICER, policies.listLibrary)).unchecked).not.toContain('gaoqi@1');
    await city.moveTo('2027-11-02T01:00:00Z');
    expect((await as<Library>(OFFICER, policies.listLibrary)).endsSoon).toContain('xiaowei-cit@1');
  });

  it('is taken down by the head, with the reason, and is then in no list', async () => {
    const gone = await as(HEAD, policies.withdrawPolicy, { ...two, reason: '上级停止实施' });
    expect(gone).toMatchObject({
      state: 'withdrawn',
      history: expect.arrayContaining([expect.objectContaining({ reason: '上级停止实施' })]),
    });
    const { policies: left } = await list({ query: '用工补贴' });
    expect(left.map(({ policy }) => policy)).not.toContain(one.policy);
  });

  it('of a pack needs its review as well', async () => {
    const unreviewed = Policy.parse({ ...draft, policy: 'unreviewed' });
    const enter = city.db.database.transaction((tx) =>
      enterPolicy(tx, {
        body: unreviewed,
        place: 'yunxi',
        reform: 'x',
        book: city.services.processes,
        now: city.clock.now,
      }),
    );
    await expect(enter).rejects.toMatchObject({ code: 'policy.notReviewed' });
  });
});
