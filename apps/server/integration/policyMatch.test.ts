import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations as counters } from '#modules/counters/server/operations.ts';
import { putAccount } from '#modules/payouts/index.ts';
import type {
  FirmMatches,
  PolicyHall,
  PolicyMatch,
  PolicyPreview,
} from '#modules/policies/domain/matchContract.ts';
import {
  closeCityPopulation,
  enterPolicy,
  followProfiles,
  matchPublished,
  Policy,
  sweepMatchesOfDay,
} from '#modules/policies/index.ts';
import { matchersOn } from '#modules/policies/server/match/matchersOn.ts';
import { operations as policies } from '#modules/policies/server/operations.ts';
import { everyProfile } from '#modules/profiles/index.ts';
import { operations as profiles } from '#modules/profiles/server/operations.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { actorId } from '#platform/access/pure/actor.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { dispatchOnce } from '#platform/jobs/server/dispatcher.ts';
import type { LookView } from '#platform/looks/contract.ts';
import { listLooks } from '#platform/looks/server/operations/listLooks.ts';
import { listNotices } from '#platform/notify/server/operations/listNotices.ts';
import { markAllRead } from '#platform/notify/server/operations/markAllRead.ts';
import { listMyCases } from '#platform/process/server/operations/listMyCases.ts';
import { operations as registers } from '#platform/registers/server/operations/operations.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';

const USCC = '91999900MADEM0011H';
const DAY = '2026-11-23';
let city: TestCity;
let owner: Actor & { kind: 'firm' };
let founder: Actor & { kind: 'firm' };
let officer: Actor;
let clerk: Actor;

beforeAll(async () => {
  city = await openCity();
  owner = await firmOf('lin-qing');
  founder = await firmOf('wu-jianping');
  officer = await city.as('shen-yan');
  clerk = await city.as('chen-xiaowen');
  await deliver();
});
afterAll(async () => {
  await closeCityPopulation(city.services.database);
  await city.close();
});

async function firmOf(person: string): Promise<Actor & { kind: 'firm' }> {
  const actor = await city.as(person);
  if (actor.kind !== 'firm') throw new Error('no firm');
  return actor;
}

/** Works off what waits, the matching only. */
async function deliver(): Promise<void> {
  const { database, log } = city.services;
  const consumers = [followProfiles(city.services), matchPublished(city.services)];
  for (;;) {
    const busy = await dispatchOnce({ database, consumers, log });
    const { waiting } = await database.one<{ waiting: number }>('SELECT count(*) AS waiting FROM outbox');
    if (!busy && waiting === 0) return;
  }
}

const matchesOf = (actor: Actor) => city.run<object, FirmMatches>(policies.matchMine, actor, {});
const one = (list: readonly PolicyMatch[], policy: string) => list.find((found) => found.policy === policy);
async function pairs(): Promise<string[]> {
  const rows = await city.db.database.rows<{ policy: string; organisation_id: string }>(
    'SELECT policy, organisation_id FROM policy_matches WHERE ended_at IS NULL',
  );
  return rows.map((row) => `${row.policy} ${row.organisation_id}`).sort();
}
async function notices(policy: string): Promise<{ organisation: string; person: string }[]> {
  return city.db.database.rows(
    `SELECT organisation_id AS organisation, person_id AS person FROM notices WHERE cause LIKE 'policies.match:' || $1 || '@%'`,
    [policy],
  );
}
const settled = (value: string) =>
  city.run(profiles.supplyValue, founder, { attribute: 'settled-on', fact: { value }, asOf: DAY });

const brand = Policy.parse({
  policy: 'yunxi-invention',
  version: 1,
  names: { zh: '发明专利资助', en: 'Grant for inventions' },
  summary: { zh: '按从业人数资助。', en: 'By staff.' },
  level: 'city',
  place: 'yunxi',
  issuer: { zh: '云溪市市场监督管理局', en: 'Yunxi Market Regulation' },
  document: { title: { zh: '专利资助办法', en: 'Rules on grants' }, confidence: 'issued-here' },
  valid: { from: '2026-11-01', to: '2026-11-24' },
  tags: { topics: ['innovation'] },
  conditions: [
    { id: 'staff', rule: '从业人数 >= 20', article: '第三条' },
    { id: 'active', rule: '登记状态 = "存续"', article: '第四条' },
  ],
  benefit: { kind: 'grant', title: { zh: '每人一百元', en: '100 yuan each' }, amount: '从业人数 * 100' },
  mode: 'application',
  competitionReview: {
    outcome: 'passed',
    by: { zh: '市场监管局', en: 'Market Regulation' },
    on: '2026-11-01',
  },
});
const enter = (body: Policy) =>
  city.db.database.transaction((tx) =>
    enterPolicy(tx, {
      body,
      place: 'yunxi',
      reform: 'x',
      book: city.services.processes,
      now: city.clock.now,
    }),
  );

describe('policies and firms find each other', () => {
  it('in both directions alike, each hit with the conditions met and their articles [POL-02.r1]', async () => {
    const found = await pairs();
    const byFirm: string[] = [];
    for await (const { id } of everyProfile(city.db.database)) {
      const { open } = await matchesOf({ ...owner, organisation: id });
      byFirm.push(...open.map(({ policy }) => `${policy} ${id}`));
      for (const { conditions } of open) {
        expect(conditions.filter(({ outcome }) => outcome !== 'true')).toEqual([]);
        expect(conditions.every(({ words }) => words.zh !== '' && words.en !== '')).toBe(true);
      }
    }
    expect(byFirm.sort()).toEqual(found);
    expect(found.length).toBeGreaterThan(20);
    // A library that is taken over is recorded, and told to nobody.
    expect(await notices('yunxi-')).toEqual([]);
    const { count } = await city.db.database.one<{ count: number }>(
      "SELECT count(*)::int AS count FROM notices WHERE kind = 'policy.match'",
    );
    expect(count).toBe(0);
  });

  it('high-tech award and a subsidy by social insurance reach whom they are for, with amount and article [POL-02.r2]', async () => {
    const { open } = await matchesOf(owner);
    expect(one(open, 'yunxi-steady-jobs')).toMatchObject({
      amount: { state: 'amount', yuan: '7440.00', bound: 'exact' },
      conditions: expect.arrayContaining([
        expect.objectContaining({ id: 'insured', outcome: 'true', article: '第二条' }),
      ]),
    });
    expect(one(open, 'yunxi-high-tech-award')).toBeUndefined();
    const software = await city.db.database.one<{ id: string }>(
      "SELECT id FROM organisations WHERE uscc = '91999900MADEM0054Y'",
    );
    const other = await matchesOf({ ...owner, organisation: software.id });
    const award = [...other.open, ...other.unknown].find(({ policy }) => policy === 'yunxi-high-tech-award');
    expect(award?.conditions.find(({ id }) => id === 'high-tech')).toMatchObject({
      outcome: 'true',
      article: '第三条第一款',
    });
  });

  it('a near miss says what would have to change and to which value; once it is so, the firm has it [POL-02.r3]', async () => {
    const before = await matchesOf(founder);
    const retrofit = one(before.near, 'yunxi-smart-retrofit');
    expect(retrofit?.conditions.find(({ id }) => id === 'investment')).toMatchObject({
      outcome: 'false',
      article: '第五条',
      hindrances: [
        { needs: [{ attribute: 'fixed-investment-y1', operator: '>=', fact: { value: '1000000' } }] },
      ],
    });
    // Half a billion is no near miss for a firm that makes millions.
    expect(one(before.near, 'nx-36-output')).toBeUndefined();
    const unknown = one(before.unknown, 'donghu-settlement');
    expect(unknown?.conditions.flatMap(({ hindrances }) => hindrances)).toMatchObject([
      { isUnknown: true, attributes: [{ id: 'settled-on', supplied: true, fact: 'unknown' }] },
    ]);
    await settled('2023-06-01');
    expect(one((await matchesOf(founder)).near, 'donghu-settlement')).toMatchObject({
      conditions: expect.arrayContaining([
        expect.objectContaining({ id: 'settled', outcome: 'false', article: '第四条' }),
      ]),
    });
    await settled('2025-06-01');
    expect(one((await matchesOf(founder)).open, 'donghu-settlement')).toMatchObject({
      claimable: true,
      amount: { state: 'amount', yuan: '46800.00' },
    });
  });
});

describe('a policy tells the firms that it is for [POL-03.r1]', () => {
  it('exactly once each when a firm newly qualifies, and never again without a change', async () => {
    await deliver();
    const first = await notices('donghu-settlement');
    expect(first).toEqual([{ organisation: founder.organisation, person: founder.person.id }]);
    // Lost, and had again as before.
    await settled('2020-06-01');
    await deliver();
    expect(await pairs()).not.toContain(`donghu-settlement ${founder.organisation}`);
    await settled('2025-06-01');
    await deliver();
    expect(await pairs()).toContain(`donghu-settlement ${founder.organisation}`);
    expect(await notices('donghu-settlement')).toEqual(first);
  });

  it('on publication every matching firm and no other, none twice on a sweep; delivery and reading are counted [POL-03.r2]', async () => {
    await city.moveTo('2026-11-23T02:00:00Z');
    await enter(brand);
    await deliver();
    const matching = (await pairs()).filter((pair) => pair.startsWith('yunxi-invention '));
    expect(matching.length).toBeGreaterThan(1);
    const told = await notices('yunxi-invention');
    const toldFirms = new Set(told.map(({ organisation }) => `yunxi-invention ${organisation}`));
    const reached = await city.db.database.rows<{ pair: string }>(
      "SELECT policy || ' ' || organisation_id AS pair FROM policy_matches WHERE policy = 'yunxi-invention' AND told_at IS NOT NULL",
    );
    expect([...toldFirms].sort()).toEqual(reached.map(({ pair }) => pair).sort());
    expect(toldFirms.has(`yunxi-invention ${owner.organisation}`)).toBe(true);
    expect([...toldFirms].every((pair) => matching.includes(pair))).toBe(true);
    expect(new Set(told.map(({ organisation, person }) => `${organisation} ${person}`)).size).toBe(
      told.length,
    );
    const swept = await city.run<object, Record<string, number>>(policies.sweepPolicies, officer, {});
    expect(swept).toMatchObject({ added: 0, gone: 0, told: 0, unchanged: (await pairs()).length });
    await city.moveTo('2026-11-23T16:01:00Z');
    await sweepMatchesOfDay(city.services, '2026-11-24');
    await deliver();
    expect(await notices('yunxi-invention')).toEqual(told);
    const mine = await city.run<object, { notices: { kind: string; link: string }[] }>(listNotices, founder, {
      kind: 'policy.match',
    });
    expect(mine.notices).toHaveLength(2);
    expect(mine.notices.every(({ link }) => link === '/space/policies')).toBe(true);
    const version = { policy: 'yunxi-invention', version: 1 };
    const push = () => city.run<object, Record<string, unknown>>(policies.getPush, officer, version);
    expect(await push()).toMatchObject({ matching: matching.length, notices: told.length, read: 0 });
    await city.run(markAllRead, owner, { upTo: city.clock.now.toISOString() });
    expect(await push()).toMatchObject({ told: toldFirms.size, read: 1 });
  });

  it('tells of the next version only whom it gives another amount', async () => {
    await city.moveTo('2026-11-25T02:00:00Z');
    const next = Policy.parse({
      ...brand,
      version: 2,
      valid: { from: '2026-11-25' },
      benefit: { ...brand.benefit, amount: 'if 从业人数 = 37 then 3700 else 从业人数 * 200' },
    });
    const before = await notices('yunxi-invention');
    await enter(next);
    await deliver();
    const after = await notices('yunxi-invention');
    // Qingfeng has 37 and gets what it got.
    const again = after.filter((one) => !before.some((old) => old.organisation === one.organisation));
    expect(again).toEqual([]);
    const owns = (list: typeof before) =>
      list.filter(({ organisation }) => organisation === owner.organisation);
    expect(owns(after)).toEqual(owns(before));
    expect(after.length).toBe(before.length + before.length - owns(before).length);
  });
});

describe('who writes a policy', () => {
  it('sees who would qualify, why firms are unknown, and what it costs, as one would count by hand', async () => {
    const body = { ...brand, policy: 'yunxi-preview', valid: { from: '2026-11-01' } };
    const preview = await city.run<object, PolicyPreview>(policies.previewPolicy, officer, { body });
    const [matcher] = (await matchersOn(city.db.database, '2026-11-25')).filter(
      ({ policy }) => policy === 'yunxi-invention',
    );
    const all: Facts[] = [];
    for await (const { facts } of everyProfile(city.db.database))
      all.push({ ...facts, today: { value: '2026-11-25' } });
    const outcomes = all.map(matcher!.decide);
    const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
    expect(preview.counts).toEqual({
      true: count('true'),
      unknown: count('unknown'),
      false: count('false'),
    });
    expect(preview.firms).toBe(all.length);
    expect(preview.funnel.map(({ id, article }) => [id, article])).toEqual([
      ['registered-here', null],
      ['staff', '第三条'],
      ['active', '第四条'],
    ]);
    expect(preview.funnel.at(-1)?.soFar).toEqual(preview.counts);
    const lacking = all.filter(
      (facts, at) => outcomes[at] === 'unknown' && (facts['staff'] ?? 'unknown') === 'unknown',
    ).length;
    expect(preview.missing.find(({ id }) => id === 'staff')?.firms ?? 0).toBe(lacking);
    expect(Number(preview.cost?.yuan)).toBeGreaterThan(0);
    const wrong = { ...body, conditions: [{ id: 'staff', rule: '从业人数 ＞ 5' }] };
    await expect(city.run(policies.previewPolicy, officer, { body: wrong })).rejects.toMatchObject({
      code: 'policy.notYetSound',
    });
  });
});

describe('the policy window and the hotline [POL-07.r1]', () => {
  it('answer what a firm can have on one screen; the firm sees who looked and why', async () => {
    const { firms } = await city.run<object, { firms: { uscc: string }[] }>(policies.findFirms, clerk, {
      query: '青峰',
    });
    expect(firms.map(({ uscc }) => uscc)).toContain(USCC);
    const asked = { uscc: USCC, basis: '来窗口咨询可享受的政策' };
    const answer = await city.run<object, FirmMatches>(policies.matchFirm, clerk, asked);
    const own = await matchesOf(owner);
    expect(answer).toEqual(own);
    const { looks } = await city.run<object, { looks: LookView[] }>(listLooks, owner, {});
    expect(JSON.stringify(looks)).toContain(asked.basis);
    await expect(
      city.run(policies.matchFirm, clerk, { ...asked, uscc: '91999900MADEM9999X' }),
    ).rejects.toMatchObject({ code: 'policy.noSuchFirm' });
    await expect(city.run(policies.matchFirm, owner, asked)).rejects.toMatchObject({ code: 'access.denied' });
  });

  it('take a claim in; it stands among the cases of the firm at once [POL-07.r1]', async () => {
    const { organisation } = founder;
    const given = {
      organisation,
      account: '6222000000000000017',
      bank: '云溪银行',
      source: 'firm',
      by: null,
    };
    await city.db.database.transaction((tx) => putAccount(tx, { ...given, now: city.clock.now }));
    const file = newId();
    await city.db.database.rows(
      `INSERT INTO files (id, sha256, size, media_type, name, uploaded_by, organisation_id, uploaded_at, scan)
       VALUES ($1, repeat('a', 64), 1, 'application/pdf', '租赁合同.pdf', $2, NULL, $3, 'clean')`,
      [file, actorId(clerk), city.clock.now],
    );
    const { uscc } = await city.db.database.one<{ uscc: string }>(
      'SELECT uscc FROM organisations WHERE id = $1',
      [organisation],
    );
    const claim = {
      policies: ['donghu-settlement'],
      uscc,
      present: { name: founder.person.name, mobile: '12000000006' },
      identityCheck: 'document-seen',
      consent: true,
      materials: { 'donghu-settlement/lease': [file], 'donghu-settlement/receipts': [file] },
    };
    const taken = await city.run<object, { id: string; number: string }>(
      counters.claimAtCounter,
      clerk,
      claim,
    );
    const { cases } = await city.run<object, { cases: { id: string }[] }>(listMyCases, founder, {});
    expect(cases.map(({ id }) => id)).toContain(taken.id);
  });

  it('stand open in every hall of all levels; a hall without one is not entered [POL-07.r2]', async () => {
    const { halls } = await city.run<object, { halls: PolicyHall[] }>(policies.listPolicyWindows, owner, {});
    expect(halls.map(({ place }) => place.id)).toEqual(
      expect.arrayContaining(['yunxi', 'yunxi-chashan', 'yunxi-donghu', 'yunxi-chashan-qingshi']),
    );
    for (const { open, policyWindow, specialists } of halls) {
      expect(open).toBe(true);
      expect(policyWindow).not.toBe('');
      expect(specialists).toBeGreaterThan(0);
    }
    const { policyWindow: _, ...without } = halls[0]!;
    const body = { ...without, number: 'YX-99', place: 'yunxi' };
    const office = await city.as('ye-lan');
    await expect(
      city.run(registers.writeEntry, office, { name: 'service-halls', place: 'yunxi', body }),
    ).rejects.toMatchObject({ fields: [expect.objectContaining({ path: 'policyWindow' })] });
  });
});
