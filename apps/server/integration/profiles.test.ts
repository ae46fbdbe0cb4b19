import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFirmData } from '#connectors/firm-data/client.ts';
import { type FakeFirmData, openFakeFirmData } from '#connectors/firm-data/fake/fakeFirmData.ts';
import { identifyDefault } from '#modules/credit/server/operations/identifyDefault.ts';
import { changeOrganisation } from '#modules/organisations/index.ts';
import type { ProfileEntry, ProfileView } from '#modules/profiles/contract.ts';
import {
  everyProfile,
  factsOf,
  getProfile,
  profileVocabulary,
  sweepProfiles,
} from '#modules/profiles/index.ts';
import { askSource } from '#modules/profiles/server/on/askSource.ts';
import { followRegisters } from '#modules/profiles/server/on/followRegisters.ts';
import { operations } from '#modules/profiles/server/operations.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { dispatchOnce } from '#platform/jobs/server/dispatcher.ts';
import type { LookView } from '#platform/looks/contract.ts';
import { listLooks } from '#platform/looks/server/operations/listLooks.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { actOnCase } from '#platform/process/server/operations/actOnCase.ts';
import { compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { readConfig } from '../config.ts';
import { heldBy } from '../demo/profiles/knownFirms.ts';
import { seedProfiles } from '../demo/profiles/seedProfiles.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';

const USCC = '91999900MADEM0011H';
const SYSTEM = { kind: 'system', by: 'rule' } as const;
let city: TestCity;
let firm: string;
let owner: Actor;
let agencies: FakeFirmData;

beforeAll(async () => {
  city = await openCity();
  // The simulated agencies learn which firms there are, as at every start.
  await seedProfiles(city.services, city.db.database, readConfig({}).cityFolder);
  owner = await city.as('lin-qing');
  if (owner.kind !== 'firm') throw new Error('no firm');
  firm = owner.organisation;
  const secret = { keyId: 'onewindow', secret: 'a secret that both sides have agreed on' };
  agencies = await openFakeFirmData({
    secret,
    holds: (resource, uscc) => heldBy(resource, uscc, city.clock.now.toISOString().slice(0, 10)),
  });
});
afterAll(async () => {
  await agencies.close();
  await city.close();
});

const mine = () => city.run<unknown, ProfileView>(operations.getMyProfile, owner, {});
function entryOf(profile: ProfileView, id: string): ProfileEntry {
  return profile.groups.flatMap(({ entries }) => entries).find((entry) => entry.id === id)!;
}

/** Works off what waits, with the agencies of the test. */
async function deliver(): Promise<void> {
  const outside = { askFirmData: openFirmData({ account: agencies.account, allowFake: true }) };
  const services = { ...city.services, outside };
  const { database, log } = city.services;
  const consumers = [followRegisters(services), askSource(services)];
  for (;;) {
    const busy = await dispatchOnce({ database, consumers, log });
    const { waiting } = await database.one<{ waiting: number }>('SELECT count(*) AS waiting FROM outbox');
    if (!busy && waiting === 0) return;
  }
}

describe('the profile of a firm [POL-02.r3]', () => {
  it('says of each value who says it, of which day, and what counts where two differ', async () => {
    const profile = await mine();
    const staff = entryOf(profile, 'staff');
    expect(staff).toMatchObject({
      fact: { value: '37' },
      from: { id: 'statistics' },
      why: 'precedence',
      contradicted: true,
    });
    expect(staff.held.map(({ source, fact, asOf, standing }) => [source.id, fact, asOf, standing])).toEqual([
      ['statistics', { value: '37' }, '2025-12-31', 'counts'],
      ['annual-report', { value: '42' }, '2025-12-31', 'behind'],
    ]);
    expect(entryOf(profile, 'registered-places').fact).toEqual({
      value: ['yunxi-chashan', 'yunxi', 'yunling', 'cn'],
    });
    expect(entryOf(profile, 'registered-years').fact).toEqual({ value: '10' });
    expect(entryOf(profile, 'rd-expense-3y')).toMatchObject({
      fact: { value: '1360000' },
      why: 'calculated',
    });
    // 37 people, but not all that a medium-sized firm of its trade needs: small, as the statistics office says.
    expect(entryOf(profile, 'size-class')).toMatchObject({
      fact: { value: 'small' },
      from: { id: 'calculated' },
    });
    expect(entryOf(profile, 'high-tech-until').fact).toBe('none');
    expect(entryOf(profile, 'class-one-ip').why).toBe('stale');
  });

  it('is what rules read, for one firm and for all', async () => {
    const parsed = parseRule(
      '参保职工人数 > 30 and 上年度新增领取失业保险金人数 / 上年度月平均参保人数 <= 0.056',
      profileVocabulary(),
    );
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
    const decide = compileRule(parsed.rule);
    expect(decide(await factsOf(city.db.database, firm))).toBe('true');
    const outcomes = new Map<string, string>();
    for await (const { id, facts } of everyProfile(city.db.database)) outcomes.set(id, decide(facts));
    expect(outcomes.get(firm)).toBe('true');
    expect(outcomes.size).toBeGreaterThan(10);
  });

  it('takes what the firm states where it may, behind every source, and refuses what is no value', async () => {
    const supply = (attribute: string, fact: unknown, asOf = '2026-10-31', who = owner) =>
      city.run<unknown, ProfileView>(operations.supplyValue, who, { attribute, fact, asOf });
    const stated = await supply('new-equity-2y', { value: '2000000.00' });
    expect(entryOf(stated, 'new-equity-2y')).toMatchObject({
      fact: { value: '2000000' },
      from: { id: 'firm' },
      why: 'only',
    });
    const behind = entryOf(await supply('staff', { value: '44' }), 'staff');
    expect(behind.fact).toEqual({ value: '37' });
    await expect(supply('tax-arrears', { value: false })).rejects.toMatchObject({
      code: 'profiles.notSupplied',
    });
    await expect(supply('staff', { value: '三十' })).rejects.toMatchObject({ code: 'profiles.wrongValue' });
    await expect(supply('staff', { value: '40' }, '2027-01-01')).rejects.toMatchObject({
      code: 'profiles.wrongValue',
    });
    await supply('new-equity-2y', 'unknown');
    expect(entryOf(await mine(), 'new-equity-2y').fact).toBe('unknown');
    const preparer = await city.as('zhou-xiaohe');
    expect(entryOf(await supply('staff', 'unknown', '2026-10-31', preparer), 'staff').held).toHaveLength(3);
  });
});

describe('a dispute', () => {
  const dispute = (attribute: string, source: string, claimed: unknown) =>
    city.run<unknown, CaseView>(operations.disputeValue, owner, {
      attribute,
      source,
      claimed,
      reason: '年报口径不同',
    });
  const decide = async (view: CaseView, action: string, data: object) => {
    const officer = await city.as('he-qiao');
    return city.run<unknown, CaseView>(actOnCase, officer, { caseId: view.id, action, data });
  };

  it('goes to the agency behind the source, which corrects its word; the same old word does not undo that', async () => {
    const before = (await getProfile(city.db.database, firm)).version;
    const view = await dispute('benefit-claimants-y1', 'social-insurance', { value: '1' });
    expect(view).toMatchObject({ state: 'open', holderAgency: 'yunxi-human-resources' });
    expect(view.clocks[0]).toMatchObject({ name: 'limit', source: 'assumed', public: true });
    expect(entryOf(await mine(), 'benefit-claimants-y1')).toMatchObject({ fact: 'unknown', why: 'disputed' });
    await expect(dispute('benefit-claimants-y1', 'social-insurance', { value: '1' })).rejects.toMatchObject({
      code: 'profiles.alreadyDisputed',
    });
    await expect(decide(view, 'correct', { value: 'one', reason: 'x' })).rejects.toMatchObject({
      code: 'profiles.wrongValue',
    });
    const done = await decide(view, 'correct', { value: '1', reason: '一人系退休，已核减' });
    expect(done.state).toBe('corrected');
    const after = entryOf(await mine(), 'benefit-claimants-y1');
    expect(after.held[0]).toMatchObject({
      fact: { value: '1' },
      corrected: true,
      standing: 'counts',
      dispute: null,
    });
    expect((await getProfile(city.db.database, firm)).version).toBeGreaterThan(before);
    await city.run(operations.askSourcesAgain, owner, {});
    await deliver();
    expect(entryOf(await mine(), 'benefit-claimants-y1').fact).toEqual({ value: '1' });
  });

  it('may end with the value confirmed, with reasons and remedies', async () => {
    const view = await dispute('insured-staff', 'social-insurance', { value: '36' });
    // This value goes on counting while it is disputed.
    expect(entryOf(await mine(), 'insured-staff').fact).toEqual({ value: '35' });
    await expect(decide(view, 'confirm', { reason: '核对无误' })).rejects.toMatchObject({
      code: 'case.missing',
    });
    const done = await decide(view, 'confirm', { reason: '核对无误', remedies: '可以申请复议' });
    expect(done.state).toBe('confirmed');
    expect(entryOf(await mine(), 'insured-staff').held[0]).toMatchObject({
      fact: { value: '35' },
      corrected: false,
    });
  });

  it('is refused where nothing is said, nothing differs, or the value is none', async () => {
    for (const [attribute, source, claimed] of [
      ['customs', 'nobody', { value: '1' }],
      ['insured-staff', 'tax', { value: '1' }],
      ['insured-staff', 'social-insurance', { value: '35.0' }],
      ['insured-staff', 'social-insurance', { value: 'many' }],
    ] as const) {
      await expect(dispute(attribute, source, claimed)).rejects.toMatchObject({
        code: expect.stringMatching(/^(notFound|profiles\.(nothingToDispute|wrongValue))$/),
      });
    }
  });
});

describe('sources', () => {
  it('that contradict, come late or are wrong change nothing that they should not', async () => {
    const ask = async (quirk: Parameters<typeof agencies.quirk>[0], at: string) => {
      city.clock.now = new Date(at);
      agencies.quirk(quirk);
      await city.run(operations.askSourcesAgain, owner, {});
      await deliver();
      return mine();
    };
    const before = await mine();
    const late = await ask('late', '2026-11-23T02:30:00Z');
    expect(entryOf(late, 'revenue-y1').held).toEqual(entryOf(before, 'revenue-y1').held);
    const wrong = await ask('wrong', '2026-11-23T03:30:00Z');
    expect(wrong.sources.find(({ id }) => id === 'tax')?.trouble).toBe('partlyWrong');
    expect(entryOf(wrong, 'revenue-y1').fact).toEqual(entryOf(before, 'revenue-y1').fact);
    const contradicting = await ask('contradicts', '2026-11-23T04:30:00Z');
    expect(entryOf(contradicting, 'staff').held.map(({ fact }) => fact)).toContainEqual({ value: '137' });
    await ask('none', '2026-11-23T05:30:00Z');
    await expect(city.run(operations.askSourcesAgain, owner, {})).rejects.toMatchObject({
      code: 'profiles.askedLately',
    });
  });

  it('of our own are followed: a dormant firm, a default, a word that runs out', async () => {
    await city.services.database.transaction((tx) =>
      changeOrganisation(tx, {
        organisation: firm,
        move: 'suspend',
        caseId: null,
        by: SYSTEM,
        now: city.clock.now,
      }),
    );
    const officer = await city.as('han-guodong');
    await city.run(identifyDefault, officer, {
      uscc: USCC,
      entry: 'penalty',
      document: '云罚1号',
      summary: '超范围',
    });
    await deliver();
    const now = await mine();
    expect(entryOf(now, 'registration-status').fact).toEqual({ value: 'suspended' });
    expect(entryOf(now, 'defaults-shown').fact).toEqual({ value: '1' });
    expect(entryOf(now, 'credit-grade').fact).toEqual({ value: 'C' });
    city.clock.now = new Date('2027-04-12T01:00:00Z');
    expect(await sweepProfiles(city.services)).toBeGreaterThan(0);
    const later = (await getProfile(city.db.database, firm)).facts;
    expect(later['registered-years']).toEqual({ value: '11' });
    expect(later).not.toHaveProperty('insured-staff');
    expect(await sweepProfiles(city.services)).toBe(0);
  });
});

describe('an official', () => {
  const read = (who: Actor, purpose: string, uscc = USCC) =>
    city.run<unknown, ProfileView>(operations.readProfile, who, {
      uscc,
      purpose,
      basis: '云政办〔2026〕3号',
    });

  it('reads for a purpose of the post only, and the firm sees who, what for and on what ground', async () => {
    const office = await city.as('ye-lan');
    expect(entryOf(await read(office, 'oversight'), 'staff').held[0]?.mayDispute).toBe(false);
    await expect(read(office, 'service')).rejects.toMatchObject({ code: 'access.denied' });
    await expect(read(await city.as('tang-ning'), 'handling')).rejects.toMatchObject({
      code: 'profiles.notHandling',
    });
    await expect(read(await city.as('cen-yu'), 'handling')).rejects.toMatchObject({
      code: 'profiles.noSuchFirm',
    });
    const { looks } = await city.run<unknown, { looks: LookView[] }>(listLooks, owner, {});
    expect(looks.filter(({ lookedAt }) => lookedAt === 'profile')).toEqual([
      expect.objectContaining({ officer: '叶澜', purpose: 'oversight', matter: '云政办〔2026〕3号' }),
    ]);
  });
});
