import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MatchView, OwnPost } from '#modules/exchange/contract.ts';
import { followPosts } from '#modules/exchange/server/on/followPosts.ts';
import { operations as exchange } from '#modules/exchange/server/operations.ts';
import type {
  InstitutionDesk,
  ListView,
  MatchedProduct,
  PushView,
  RequestView,
} from '#modules/finance/contract.ts';
import { tellFinance } from '#modules/finance/server/on/tellFinance.ts';
import { operations as finance } from '#modules/finance/server/operations.ts';
import type { FirmPrivilege } from '#modules/privileges/contract.ts';
import { endWithListing } from '#modules/privileges/server/on/endWithListing.ts';
import { operations as privileges } from '#modules/privileges/server/operations.ts';
import { sweepBeneficiaries } from '#modules/privileges/server/sweep/sweepBeneficiaries.ts';
import { putProfileValues } from '#modules/profiles/index.ts';
import { readPack, sayIn } from '#modules/reforms/index.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { dispatchOnce } from '#platform/jobs/server/dispatcher.ts';
import { readRetention } from '#platform/jobs/server/retention.ts';
import type { LookView } from '#platform/looks/contract.ts';
import { listLooks } from '#platform/looks/server/operations/listLooks.ts';
import type { PlainFact } from '#platform/rules/pure/facts/fact.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';

const SYSTEM = { kind: 'system', by: 'rule' } as const;
let city: TestCity;
let tea: Actor;
let works: Actor;
let noodles: Actor;
let bank: Actor;
let office: Actor;

beforeAll(async () => {
  city = await openCity();
  tea = await city.as('lin-qing');
  works = await city.as('wu-jianping');
  noodles = await city.as('ma-cheng');
  bank = await city.as('xu-mu');
  office = await city.as('ye-lan');
});
afterAll(() => city.close());

/** What an agency says of the firm of an actor. */
async function say(actor: Actor, attribute: string, source: string, fact: PlainFact, asOf = '2026-11-01') {
  if (actor.kind !== 'firm') throw new Error('no firm');
  const { organisation } = actor;
  const values = [{ attribute, source, fact, asOf }];
  const now = city.clock.now;
  await city.db.database.transaction((tx) => putProfileValues(tx, { organisation, values, by: SYSTEM, now }));
}

async function deliver(): Promise<void> {
  const { database, log } = city.services;
  const consumers = [followPosts(city.services), tellFinance(city.services), endWithListing(city.services)];
  for (;;) {
    const busy = await dispatchOnce({ database, consumers, log });
    const { waiting } = await database.one<{ waiting: number }>('SELECT count(*) AS waiting FROM outbox');
    if (!busy && waiting === 0) return;
  }
}

/** How often a firm's people were told this. */
async function told(actor: Actor, kind: string): Promise<number> {
  const { n } = await city.db.database.one<{ n: number }>(
    'SELECT count(*) AS n FROM notices WHERE person_id = $1 AND kind = $2',
    [actor.kind === 'firm' && actor.person.id, kind],
  );
  return n;
}

describe('finance lists', () => {
  type Desk = {
    lists: ListView[];
    pushes: PushView[];
    requests: { open: number; answered: number };
    unreadable: unknown[];
  };
  type Matched = { products: MatchedProduct[]; requests: RequestView[] };

  it('has an owner, a day and what its source counts for each list [FIN-03.r1] [FIN-03.r2] [FIN-03.r3] [FIN-03.r4] [FIN-03.r5]', async () => {
    const { lists, unreadable } = await city.run<unknown, Desk>(finance.getFinanceDesk, office, {});
    expect(unreadable).toEqual([]);
    expect(lists.map(({ list, stated }) => [list, stated])).toEqual([
      ['finance-institutions', 24],
      ['finance-products', 108],
      ['major-projects', 60],
      ['tech-firms', 73],
      ['six-rights-firms', 257],
    ]);
    for (const { owner, asOf } of lists) expect([owner.zh, asOf]).toEqual([expect.any(String), '2026-11-23']);
  });

  it('names the special products, and measures the waiver of the guarantee fee [FIN-03.r6]', async () => {
    const folder = path.resolve(import.meta.dirname, '../../../packs/ningxia/guyuan/yuanzhou/finance-lists');
    const { registers } = readPack(folder, sayIn('zh-CN')).pack!;
    const named = registers.find(({ definition }) => definition.register === 'finance-products')!.entries;
    expect(named.map(({ body }) => (body['name'] as { zh: string }).zh)).toEqual(
      expect.arrayContaining(['展翼贷', '科技e贷', '认股权贷款']),
    );
    const shown = await city.run<unknown, { highestWaiver: number }>(
      finance.listFinance,
      { kind: 'anyone' },
      {},
    );
    expect(shown.highestWaiver).toBe(100);
  });

  it('reaches every institution, and shows who has not acknowledged', async () => {
    const pushed = await city.run<unknown, Desk>(finance.pushLists, office, {});
    const [push] = pushed.pushes;
    expect(push!.receipts.map(({ institution }) => institution)).toEqual([
      'hard-tech-branch',
      'yunxi-guarantee',
      'yunxi-rural',
    ]);
    expect(push!.missing).toBe(3);
    await deliver();
    expect(await told(bank, 'finance.pushed')).toBe(1);
    const seen = await city.run<unknown, InstitutionDesk>(finance.acknowledgePush, bank, { push: push!.id });
    expect(seen.pushes[0]!.acknowledgedAt).not.toBeNull();
    expect(seen.pushes[0]!.lists.map(({ list }) => list)).toHaveLength(5);
    const note = { push: push!.id, institution: 'yunxi-guarantee', how: 'phone' };
    const noted = await city.run<unknown, Desk>(finance.noteAcknowledgement, office, note);
    const missing = noted.pushes[0]!.receipts.filter(({ acknowledgedAt }) => acknowledgedAt === null);
    expect(missing.map(({ institution }) => institution)).toEqual(['hard-tech-branch']);
    await expect(city.run(finance.acknowledgePush, tea, { push: push!.id })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('tells a firm what fits it, what is missing, and hands over nothing without consent', async () => {
    const { products } = await city.run<unknown, Matched>(finance.matchProducts, tea, {});
    const of = (code: string) => products.find((one) => one.code === code)!;
    expect(of('tea-season').outcome).toBe('true');
    expect(products[0]!.code).toBe('tea-season');
    expect(of('tech-guarantee').outcome).toBe('false');
    expect(of('zhanyi')).toMatchObject({ outcome: 'unknown', hasConditions: false, mayAsk: false });
    await say(tea, 'six-rights-confirmed', 'investment', { value: true });
    const after = await city.run<unknown, Matched>(finance.matchProducts, tea, {});
    expect(after.products.find(({ code }) => code === 'rights-loan')!.outcome).not.toBe('false');

    const ask = { product: 'tea-season', message: '春茶收购' };
    await expect(city.run(finance.requestContact, tea, { ...ask, consent: false })).rejects.toThrow();
    const { requests } = await city.run<unknown, Matched>(finance.requestContact, tea, {
      ...ask,
      consent: true,
    });
    await expect(city.run(finance.requestContact, tea, { ...ask, consent: true })).rejects.toMatchObject({
      code: 'finance.asked',
    });
    const desk = await city.run<unknown, InstitutionDesk>(finance.getInstitution, bank, {});
    expect(desk.requests[0]).toMatchObject({ firm: '云溪市青峰茶业有限公司', message: '春茶收购' });
    expect(desk.requests[0]!.facts.map(({ names }) => names.zh)).toEqual([
      '企业规模',
      '纳税信用级别',
      '欠税',
    ]);
    const request = requests[0]!.id;
    await city.run(finance.answerRequest, bank, { request, answer: '明天上门' });
    await deliver();
    expect(await told(tea, 'finance.request')).toBe(1);
    await city.run(finance.withdrawRequest, tea, { request });
    const later = await city.run<unknown, InstitutionDesk>(finance.getInstitution, bank, {});
    expect(later.requests).toEqual([]);
    const notBank = await city.run<unknown, InstitutionDesk>(finance.getInstitution, noodles, {});
    expect(notBank.institution).toBeNull();
  });
});

describe('needs and offers', () => {
  type Mine = { posts: OwnPost[] };
  const need = {
    side: 'need',
    help: 'funds',
    title: '收购春茶',
    place: 'yunxi-chashan',
    amountFrom: '500000',
  };

  const mine = (actor: Actor) => city.run<unknown, Mine>(exchange.listMyPosts, actor, {});
  const decide = (post: string, verdict: string, reason = '') =>
    city.run(exchange.decidePost, office, { post, verdict, reason });
  const matchOf = ({ posts }: Mine, title: string): MatchView[] =>
    posts.find((one) => one.title === title)!.matches;

  it('match only once an officer has read them, tell both sides once, and close together with a deal [IND-04.r1]', async () => {
    const put = (more: object = {}) =>
      city.run<unknown, Mine>(exchange.putPost, tea, { ...need, topics: ['茶叶'], ...more });
    const post = (await put()).posts[0]!.id;
    await deliver();
    expect((await mine(tea)).posts[0]).toMatchObject({ state: 'waiting', matches: [] });
    await decide(post, 'publish');
    await deliver();
    const [match] = matchOf(await mine(tea), '收购春茶');
    expect(match).toMatchObject({ with: { firm: '云溪农村商业银行股份有限公司' }, agreed: false });
    expect(match!.points.every(({ words }) => words.zh && words.en)).toBe(true);
    expect(matchOf(await mine(bank), '小微企业流动资金')[0]!.id).toBe(match!.id);
    expect([await told(tea, 'exchange.match'), await told(bank, 'exchange.match')]).toEqual([1, 1]);

    // Too much for the offer: the pair is gone. Changed back it is there again, and nobody hears of it twice.
    for (const [amountFrom, found] of [
      ['3000000.01', 0],
      ['3000000', 1],
    ] as const) {
      await put({ post, amountFrom });
      await decide(post, 'publish');
      await deliver();
      expect(matchOf(await mine(tea), '收购春茶')).toHaveLength(found);
    }
    expect([await told(tea, 'exchange.match'), await told(bank, 'exchange.match')]).toEqual([1, 1]);

    await city.run(exchange.agreeOnMatch, tea, { match: match!.id });
    expect((await mine(tea)).posts[0]!.state).toBe('open');
    await expect(city.run(exchange.agreeOnMatch, works, { match: match!.id })).rejects.toMatchObject({
      code: 'notFound',
    });
    await city.run(exchange.agreeOnMatch, bank, { match: match!.id });
    expect((await mine(tea)).posts[0]!.state).toBe('done');
    expect((await mine(bank)).posts.find(({ title }) => title === '小微企业流动资金')!.state).toBe('done');
    await deliver();
    expect([await told(tea, 'exchange.deal'), await told(bank, 'exchange.deal')]).toEqual([1, 1]);
    const open = await city.run<unknown, { posts: { id: string }[] }>(
      exchange.listOpenPosts,
      { kind: 'anyone' },
      {},
    );
    expect(open.posts.map(({ id }) => id)).not.toContain(post);
    await expect(put({ post })).rejects.toMatchObject({ code: 'exchange.ended' });
  });

  it('are refused with a reason, taken down, and taken back', async () => {
    const { posts } = await city.run<unknown, Mine>(exchange.putPost, noodles, {
      ...need,
      side: 'offer',
      help: 'fairs',
      title: '美食节摊位',
      place: 'yunxi-linjiang',
    });
    const post = posts[0]!.id;
    await expect(decide(post, 'refuse')).rejects.toMatchObject({ code: 'exchange.reason' });
    await decide(post, 'publish');
    await decide(post, 'refuse', '信息不实');
    expect((await mine(noodles)).posts[0]).toMatchObject({ state: 'refused', reason: '信息不实' });
    await city.run(exchange.withdrawPost, noodles, { post });
    expect((await mine(noodles)).posts[0]!.state).toBe('withdrawn');
    await expect(
      city.run(exchange.putPost, noodles, { ...need, amountFrom: '2', amountTo: '1', place: 'yunxi' }),
    ).rejects.toMatchObject({ code: 'exchange.range' });
  });
});

describe('privileges of listed firms', () => {
  type Mine = { privileges: FirmPrivilege[] };
  const ID = 'health-and-travel';
  const name = (actor: Actor, who: string) =>
    city.run<unknown, Mine>(privileges.nameBeneficiary, actor, {
      privilege: ID,
      name: who,
      position: '董事长',
    });
  const mine = async (actor: Actor) =>
    (await city.run<unknown, Mine>(privileges.getMyPrivileges, actor, {})).privileges[0]!;
  const use = (beneficiary: string, benefit: string) =>
    city.run<unknown, Mine>(privileges.recordUse, office, { beneficiary, benefit });

  it('lets one person in, gives one check-up a year and the lounge as often as wanted [LIV-01.r1] [LIV-01.r2] [LIV-01.r5]', async () => {
    const named = (await name(works, '吴建平')).privileges[0]!;
    expect(named).toMatchObject({ outcome: 'true', mayName: false });
    await expect(name(works, '第二人')).rejects.toMatchObject({ code: 'privileges.full' });
    const person = named.named[0]!.id;
    await use(person, 'check-up');
    await expect(use(person, 'check-up')).rejects.toMatchObject({ code: 'privileges.usedUp' });
    await use(person, 'airport');
    await use(person, 'airport');
    // Somebody else in the same year has no second check-up either; the next year everybody has.
    await city.run(privileges.takeBackBeneficiary, works, { beneficiary: person });
    const other = (await name(works, '第二人')).privileges[0]!.named.find(({ endedAt }) => !endedAt)!.id;
    await expect(use(other, 'check-up')).rejects.toMatchObject({ code: 'privileges.usedUp' });
    const before = city.clock.now;
    city.clock.now = new Date('2027-01-04T02:00:00Z');
    await use(other, 'check-up');
    city.clock.now = before;
  });

  it('is looked up by an officer, and the firm sees who did', async () => {
    if (works.kind !== 'firm') throw new Error('no firm');
    const { uscc } = await city.db.database.one<{ uscc: string }>(
      'SELECT uscc FROM organisations WHERE id = $1',
      [works.organisation],
    );
    const profiles = async () => {
      const { looks } = await city.run<unknown, { looks: LookView[] }>(listLooks, works, {});
      return looks.filter(({ lookedAt }) => lookedAt === 'profile');
    };
    const before = (await profiles()).length;
    await city.run(privileges.findFirmPrivileges, office, { uscc });
    const seen = await profiles();
    expect(seen.length).toBe(before + 1);
    expect(seen[0]).toMatchObject({ officer: '叶澜', purpose: 'service', matter: '礼遇核验' });
  });

  it('ends with the listing', async () => {
    await say(works, 'tax-paid-y1', 'tax', { value: '99999999.99' });
    await say(works, 'listings', 'federation', { value: [] });
    await expect(
      use((await mine(works)).named.find(({ endedAt }) => !endedAt)!.id, 'airport'),
    ).rejects.toMatchObject({ code: 'privileges.notEntitled' });
    await deliver();
    const { outcome, named } = await mine(works);
    expect([outcome, ...named.map(({ endedWhy }) => endedWhy).sort()]).toEqual(['false', 'firm', 'listing']);
    expect(await told(works, 'privilege.ended')).toBe(1);
    await expect(name(works, '吴建平')).rejects.toMatchObject({ code: 'privileges.notEntitled' });
  });

  it('forgets a name when its time after the end is over, not sooner, and keeps what was used', async () => {
    const { database } = city.db;
    const { beneficiaries: kept } = readRetention();
    const { bound, last, uses } = await database.one<{ bound: Date; last: Date; uses: number }>(
      `SELECT min(ended_at) + $1::interval AS bound, max(ended_at) + $1::interval AS last,
         (SELECT count(*) FROM privilege_uses) AS uses FROM privilege_beneficiaries`,
      [kept],
    );
    expect(await sweepBeneficiaries(database, kept, bound)).toBe(0);
    expect((await mine(works)).named.length).toBe(2);
    expect(await sweepBeneficiaries(database, kept, new Date(last.getTime() + 1))).toBe(2);
    expect(await sweepBeneficiaries(database, kept, new Date(last.getTime() + 1))).toBe(0);
    expect((await mine(works)).named).toEqual([]);
    const left = await database.one<{ uses: number; typed: number }>(
      `SELECT (SELECT count(*) FROM privilege_uses) AS uses, (SELECT count(*) FROM action_data d
         JOIN actions a ON a.id = d.action_id WHERE a.subject_type = 'privilege') AS typed`,
    );
    expect(left).toEqual({ uses, typed: 0 });
  });

  it('is open from 100 million yuan of tax, and by each of the four ways [LIV-01.r3] [LIV-01.r4]', async () => {
    const ways = (one: FirmPrivilege) =>
      one.ways.filter(({ outcome }) => outcome === 'true').map(({ id }) => id);
    await say(works, 'tax-paid-y1', 'tax', { value: '100000000' }, '2026-11-02');
    expect(ways(await mine(works))).toEqual(['taxpayer']);
    await say(works, 'tax-paid-y1', 'tax', { value: '99999999.99' }, '2026-11-03');
    expect(ways(await mine(works))).toEqual([]);
    const listings = {
      'region-private-100': 'top-100',
      'region-excellent-firm': 'excellent-firm',
      'city-excellent-firm': 'excellent-firm',
      'region-excellent-entrepreneur': 'excellent-entrepreneur',
      'city-excellent-entrepreneur': 'excellent-entrepreneur',
    };
    let day = 4;
    for (const [listing, way] of Object.entries(listings)) {
      await say(works, 'listings', 'federation', { value: [listing] }, `2026-11-0${day++}`);
      expect(ways(await mine(works))).toEqual([way]);
    }
    expect((await mine(works)).ways).toHaveLength(4);
  });
});
