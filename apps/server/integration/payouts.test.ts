import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBank } from '#connectors/bank/client.ts';
import { type BankFake, openBankFake } from '#connectors/bank/fake/bankFake.ts';
import type { AwardView, PaymentBatch, PublicAward } from '#modules/payouts/contract.ts';
import type { AwardPlan, StatementComparison } from '#modules/payouts/domain/planViews.ts';
import { resultsDoor } from '#modules/payouts/server/http/resultsDoor.ts';
import { followPayment } from '#modules/payouts/server/on/followPayment.ts';
import { operations as payouts } from '#modules/payouts/server/operations.ts';
import { enterPolicy, getPolicyVersion, Policy } from '#modules/policies/index.ts';
import { putProfileValues } from '#modules/profiles/index.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { canonicalJson } from '#platform/crypto/pure/canonicalJson.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { dispatchOnce } from '#platform/jobs/server/dispatcher.ts';
import { hashAction } from '#platform/ledger/server/action.ts';
import { type ActionRow, toActionRecord } from '#platform/ledger/server/actionRow.ts';
import { fenOf, totalOf } from '#platform/payments/pure/totalOf.ts';
import { sendBatches } from '#platform/payments/server/on/sendBatches.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { operations as cases } from '#platform/process/server/operations/operations.ts';
import { openDoorServer } from '../testing/doorServer.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';

const STEADY = 'yunxi-steady-jobs';
const ACCOUNT = { account: '6222020000000018', bank: '云溪农村商业银行' };
const anyone = { kind: 'anyone' } as const;

let city: TestCity;
let bank: BankFake;
let [reviewer, approver, firm]: Actor[] = [];
beforeAll(async () => {
  city = await openCity();
  const secret = { keyId: 'onewindow', secret: 'a secret that both sides have agreed on' };
  bank = await openBankFake({ secret, books: 'asked' });
  [reviewer, approver, firm] = [
    await city.as('wen-ning'),
    await city.as('gu-changhe'),
    await city.as('lin-qing'),
  ];
});
afterAll(async () => {
  await bank.close();
  await city.close();
});

const openedBank = () =>
  openBank({
    config: { ...bank.account, accounts: [{ agency: '*', account: '6100000000000018' }] },
    allowFake: true,
    patience: { timeoutMs: 300, firstWaitMs: 1 },
  });

/** The worker's round: what waits for the bank is tried again at once. */
async function work(rounds = 3): Promise<void> {
  const { database, log } = city.services;
  const quiet = { ...log, error() {} };
  const consumers = [sendBatches(city.services, openedBank()), followPayment(city.services)];
  for (let n = 0; n < rounds; n++) {
    await database.rows('UPDATE deliveries SET next_at = clock_timestamp() WHERE done_at IS NULL');
    await dispatchOnce({ database, consumers, log: quiet });
  }
}

const plan = (policy: string) => city.run<object, AwardPlan>(payouts.planAwards, reviewer!, { policy });
const propose = (policy: string, digest: string) =>
  city.run<object, AwardPlan>(payouts.proposeAwards, reviewer!, { policy, digest });
const award = (actor: Actor, caseId: string) =>
  city.run<object, AwardView>(payouts.getAward, actor, { caseId });
const act = (actor: Actor, caseId: string, action: string, data: object = {}) =>
  city.run<object, CaseView>(cases.actOnCase, actor, { caseId, action, data });
const results = (input: object = {}) =>
  city.run<object, { awards: PublicAward[]; count: number; total: string }>(
    payouts.listResults,
    anyone,
    input,
  );
const batchOf = async (orders?: string[]) =>
  city.run<object, PaymentBatch>(payouts.draftBatch, reviewer!, orders ? { orders } : {});
const release = (actor: Actor, id: string) =>
  city.run<object, PaymentBatch>(payouts.releaseBatch, actor, { id });
const orders = (caseId: string) =>
  city.db.database.rows<{ id: string; amount: string; state: string; number: string }>(
    'SELECT id, amount::text, state, number FROM payment_orders WHERE subject_id = $1 ORDER BY attempt',
    [caseId],
  );

async function tell(organisation: string, attribute: string, source: string, value: string | boolean) {
  await city.db.database.transaction((tx) =>
    putProfileValues(tx, {
      organisation,
      values: [{ attribute, source, fact: { value }, asOf: '2026-11-20' }],
      by: { kind: 'system', by: 'pack' },
      now: city.clock.now,
    }),
  );
}

/** A policy of the city like the one for steady jobs, otherwise where the test says so. */
async function enter(policy: string, more: object): Promise<void> {
  await city.db.database.transaction(async (tx) => {
    const steady = await getPolicyVersion(tx, STEADY, 1);
    const body = Policy.parse({ ...steady, policy, names: { zh: policy, en: policy }, ...more });
    await enterPolicy(tx, {
      body,
      place: 'yunxi',
      reform: 'test',
      book: city.services.processes,
      now: city.clock.now,
    });
  });
}

describe('a benefit without application', () => {
  let proposed: AwardPlan;
  let mine: string;

  it('goes to every firm that meets all conditions, with no form filled; one that fails a condition gets none [POL-04.r1] [POL-04.r2]', async () => {
    const before = await plan(STEADY);
    const failing = before.firms.find(({ uscc }) => uscc !== '91999900MADEM0011H')!;
    await tell(failing.id, 'premium-arrears', 'social-insurance', true);
    // What was shown is what is proposed, or nothing is.
    await expect(propose(STEADY, before.digest)).rejects.toMatchObject({ code: 'payout.planChanged' });
    await city.run(payouts.setAccount, firm!, ACCOUNT);
    const shown = await plan(STEADY);
    expect(shown.firms.map(({ id }) => id)).not.toContain(failing.id);
    expect(shown.count).toBe(before.count - 1);
    proposed = await propose(STEADY, shown.digest);
    expect(proposed.firms.every(({ outcome, caseId }) => outcome === 'proposed' && caseId)).toBe(true);
    expect(totalOf(proposed.firms.map(({ amount }) => amount!))).toBe(proposed.total);
    mine = proposed.firms.find(({ uscc }) => uscc === '91999900MADEM0011H')!.caseId!;
    expect((await plan(STEADY)).firms.map(({ outcome }) => outcome)).toEqual(
      proposed.firms.map(() => 'held'),
    );
    await expect(city.run(payouts.planAwards, firm!, { policy: STEADY })).rejects.toMatchObject({
      code: 'access.denied',
    });
  });

  it('freezes why; the ledger entry re-verifies, and a value disputed afterwards changes nothing', async () => {
    const view = await award(reviewer!, mine);
    expect(view.items[0]).toMatchObject({ policy: STEADY, amount: '7440.00', evidenceDay: '2026-11-23' });
    const insured = view.items[0]!.conditions.find(({ id }) => id === 'insured')!;
    expect(insured).toMatchObject({
      article: '第二条',
      facts: [{ value: { zh: '36人' }, asOf: '2025-12-31' }],
    });
    const item = await city.db.database.one<{ evidence: never; digest: string }>(
      'SELECT evidence, evidence_sha256 AS digest FROM award_items WHERE case_id = $1',
      [mine],
    );
    const digest = createHash('sha256').update(canonicalJson(item.evidence)).digest('hex');
    expect(digest).toBe(item.digest);
    const [first] = await city.db.database.rows<ActionRow>(
      "SELECT * FROM actions WHERE subject_id = $1 AND name = 'propose'",
      [mine],
    );
    expect(first!.body).toMatchObject({ facts: { evidence: digest } });
    const { hash, prevHash, ...record } = toActionRecord(first!);
    expect(hashAction(record, prevHash).equals(hash)).toBe(true);
  });

  it('waits while anybody objects, needs no word of the firm, and is reviewed and approved by two', async () => {
    const other = proposed.firms.find(({ caseId }) => caseId !== mine)!.caseId!;
    const objector = await city.as('zhao-yinuo');
    await city.run(payouts.objectToAward, objector, { caseId: other, reason: '已经停产' });
    const notices = await city.run<object, { awards: PublicAward[] }>(payouts.listNotices, anyone, {});
    expect(notices.awards.map(({ id }) => id)).toEqual(expect.arrayContaining([mine, other]));
    await city.moveTo('2026-12-01T01:00:00Z');
    expect((await award(reviewer!, mine)).case.state).toBe('reviewing');
    expect(await award(reviewer!, other)).toMatchObject({
      case: { state: 'objected' },
      objections: [{ reason: '已经停产' }],
    });
    expect((await award(firm!, mine)).objections).toEqual([]);
    await act(reviewer!, other, 'upholdObjection', { reason: '属实' });
    await act(reviewer!, mine, 'pass');
    await expect(act(reviewer!, mine, 'approve')).rejects.toMatchObject({ code: 'access.denied' });
    if (reviewer!.kind !== 'officer') throw new Error('an officer');
    const both = { ...reviewer!, post: { ...reviewer!.post, role: 'decider' } } as Actor;
    await expect(act(both, mine, 'approve')).rejects.toMatchObject({ code: 'case.ownWork' });
    await act(approver!, mine, 'approve');
    expect(await orders(mine)).toMatchObject([{ amount: '7440.00', state: 'open' }]);
  });

  it('is paid once by a bank that is silent, then slow, then answers twice [POL-06.r1]', async () => {
    const draft = await batchOf();
    await expect(release(reviewer!, draft.id)).rejects.toMatchObject({ code: 'payment.samePerson' });
    await release(approver!, draft.id);
    bank.mood('unreachable');
    await work(2);
    expect((await orders(mine))[0]!.state).toMatch(/batched|sent/);
    expect(bank.paid()).toEqual([]);
    for (const mood of ['slow', 'lostAnswer', 'duplicateCallback'] as const) {
      bank.mood(mood, 1);
      await work(2);
    }
    await work(3);
    const [order] = await orders(mine);
    expect(order).toMatchObject({ state: 'paid' });
    expect(bank.paid()).toEqual([order!.number]);
    const view = await award(firm!, mine);
    expect(view).toMatchObject({ case: { state: 'paid' }, paidOn: '2026-12-01', payment: { state: 'paid' } });
    const { awards, count, total } = await results();
    expect({ count, total }).toEqual({ count: 1, total: '7440.00' });
    expect(awards[0]).toMatchObject({ id: mine, uscc: '91999900MADEM0011H', paidOn: '2026-12-01' });
    expect((await results({ query: '%' })).count).toBe(0);
  });

  it('agrees with the statement of the bank; a line nobody ordered is found', async () => {
    const compare = (actor = approver!) => {
      const outside = {
        bankStatement: ({ agency, day }: { agency: string; day: string }) =>
          openedBank().statement(agency, day, AbortSignal.timeout(5_000)),
      };
      const services = { ...city.services, outside };
      const input = { day: '2026-12-01' };
      return city.run<object, StatementComparison>(payouts.compareStatement, actor, input, { services });
    };
    expect(await compare()).toMatchObject({ lines: [{ finding: 'matched' }], missing: [] });
    bank.mood('garbled', 9);
    await expect(compare()).rejects.toMatchObject({ code: 'payout.bankSilent' });
    bank.mood('fine');
    await expect(city.run(payouts.compareStatement, approver!, { day: '2026-12-01' })).rejects.toMatchObject({
      code: 'payout.noBank',
    });
  });

  it('disputed after it was paid moves no money: taking back is a case of its own, decided by another', async () => {
    if (firm!.kind !== 'firm') throw new Error('a firm');
    await tell(firm!.organisation, 'insured-average-y1', 'social-insurance', '2');
    await work();
    expect(await orders(mine)).toHaveLength(1);
    expect((await award(reviewer!, mine)).items[0]!.conditions[1]!.facts[0]!.value.zh).toBe('36人');
    const demand = await city.run<object, CaseView>(payouts.demandBack, reviewer!, {
      caseId: mine,
      reason: '人数有误',
    });
    await expect(
      city.run(payouts.demandBack, reviewer!, { caseId: mine, reason: '人数有误' }),
    ).rejects.toMatchObject({ code: 'payout.demandedAlready' });
    await act(firm!, demand.id, 'respond', { reason: '人数无误' });
    expect((await award(approver!, demand.id)).case.id).toBe(mine);
    await act(approver!, demand.id, 'uphold', { reason: '人数不足' });
    await city.run(payouts.noteRepayment, reviewer!, { caseId: demand.id, serial: 'H-back' });
    expect(await award(firm!, mine)).toMatchObject({
      payment: { state: 'returned' },
      clawbacks: [{ state: 'repaid' }],
    });
    // It was paid, and stays published.
    expect((await results()).count).toBe(1);
  });
});

describe('money that runs out', () => {
  it('goes in the order of priority, whole amounts only, and says who was left without and why', async () => {
    const everyone = {
      conditions: [{ id: 'staff', rule: '上年度月平均参保人数 >= 1' }],
      benefit: { kind: 'subsidy', title: { zh: '一万元', en: '10,000' }, amount: '10000' },
      consent: { kind: 'confirm' },
    };
    await enter('short-of-money', { ...everyone, budget: { amount: '25000', source: '测试' } });
    const shown = await plan('short-of-money');
    const outcomes = shown.firms.map(({ outcome }) => outcome);
    expect(outcomes.slice(0, 3)).toEqual(['propose', 'propose', 'budgetSpent']);
    expect(new Set(outcomes.slice(2))).toEqual(new Set(['budgetSpent']));
    expect(shown).toMatchObject({ count: 2, total: '20000.00', budgetLeft: '5000.00' });
    await propose('short-of-money', shown.digest);
    await enter('few-places', {
      ...everyone,
      quota: { firms: 1, source: '测试' },
      exclusiveWith: ['short-of-money'],
    });
    const places = (await plan('few-places')).firms.map(({ outcome }) => outcome);
    expect(places.filter((outcome) => outcome === 'excluded')).toHaveLength(2);
    expect(places.filter((outcome) => outcome === 'propose')).toHaveLength(1);
    expect(places).toContain('quotaFull');
  });
});

describe('a claim', () => {
  const twice = {
    conditions: [{ id: 'active', rule: '登记状态 = "存续"', article: '一' }],
    mode: 'application',
    consent: undefined,
    budget: undefined,
    materials: [{ id: 'plan', title: { zh: '方案', en: 'Plan' }, by: 'upload' }],
  };
  const duties = (ids: string[]) => ids.map((duty) => ({ id: duty, duty, title: { zh: duty, en: duty } }));
  const submit = (policies: string[], materials: object = {}) =>
    city.run<object, AwardView>(payouts.submitClaim, firm!, { policies, materials });

  it('of two policies is reviewed by all agencies at once and paid by one order that is their sum [POL-05.r3] [POL-05.r4]', async () => {
    const amount = (fixed: string) => ({
      benefit: { kind: 'grant', title: { zh: fixed, en: fixed }, amount: fixed },
    });
    await enter('claim-one', {
      ...twice,
      ...amount('1234.56'),
      reviewers: duties(['social-insurance', 'ecological-environment']),
    });
    await enter('claim-two', {
      ...twice,
      ...amount('0.44'),
      materials: [],
      reviewers: duties(['ecological-environment']),
    });
    await expect(submit(['claim-one', 'claim-two'])).rejects.toMatchObject({
      code: 'payout.materialMissing',
      fields: [{ path: 'claim-one/plan' }],
    });
    const strange = { 'claim-one/plan': [newId()] };
    await expect(submit(['claim-one'], strange)).rejects.toMatchObject({ code: 'files.unknown' });
    const file = newId();
    if (firm!.kind !== 'firm') throw new Error('a firm');
    await city.db.database.rows(
      `INSERT INTO files (id, sha256, size, media_type, name, uploaded_by, organisation_id, uploaded_at, scan)
       VALUES ($1, repeat('0', 64), 1, 'application/pdf', '方案.pdf', $2, $3, now(), 'clean')`,
      [file, firm!.person.id, firm!.organisation],
    );
    const claim = await submit(['claim-two', 'claim-one'], { 'claim-one/plan': [file] });
    expect(claim).toMatchObject({ total: '1235.00', case: { state: 'examining' } });
    expect(claim.reviews).toHaveLength(2);
    expect(new Set(claim.reviews.map(({ openedAt }) => openedAt)).size).toBe(1);
    const [social, ecology] = [await city.as('he-qiao'), await city.as('tang-ning')];
    const reviewOf = (name: string) => claim.reviews.find(({ agency }) => agency.zh.includes(name))!.caseId;
    const seen = await award(social, reviewOf('人力资源'));
    expect(seen.materials).toEqual({ 'claim-one/plan': [{ id: file, name: '方案.pdf' }] });
    // Both speak at the same moment; one of them says no, and the approver reads it.
    await Promise.all([
      act(social, reviewOf('人力资源'), 'notPass', { reason: '缴费记录不全' }),
      act(ecology, reviewOf('生态环境'), 'pass'),
    ]);
    const before = await award(approver!, claim.case.id);
    expect(before.case.state).toBe('approving');
    expect(before.reviews.map(({ state, words }) => [state, words])).toEqual(
      expect.arrayContaining([
        ['notPassed', '缴费记录不全'],
        ['passed', null],
      ]),
    );
    if (ecology.kind !== 'officer' || approver!.kind !== 'officer') throw new Error('officers');
    const same = { ...approver!, person: ecology.person } as Actor;
    await expect(act(same, claim.case.id, 'approve')).rejects.toMatchObject({ code: 'case.ownWork' });
    await act(approver!, claim.case.id, 'approve');
    const ordered = await orders(claim.case.id);
    expect(ordered.map(({ amount: sum }) => sum)).toEqual(['1235.00']);
    const draft = await batchOf([ordered[0]!.id]);
    await release(approver!, draft.id);
    await work();
    expect((await award(firm!, claim.case.id)).case.state).toBe('paid');
  });

  it('is open online unless secrecy or safety forbids it [POL-05.r2]', async () => {
    const onSiteReason = { reason: 'secrecy', note: { zh: '涉密', en: 'Secret' }, source: '第三条' };
    await enter('secret-grant', { ...twice, materials: [], onSiteReason });
    await enter('open-grant', { ...twice, materials: [], reviewers: [] });
    await enter('past-grant', { ...twice, materials: [], applyBetween: { to: '2026-11-30' } });
    await expect(submit(['secret-grant'])).rejects.toMatchObject({ code: 'payout.onSite' });
    await expect(submit(['past-grant'])).rejects.toMatchObject({ code: 'payout.notOpenNow' });
    await expect(submit(['yunxi-rd-subsidy'])).rejects.toMatchObject({ code: 'payout.notToClaim' });
    expect((await submit(['open-grant'])).reviews).toHaveLength(1);
  });
});

describe('published results', () => {
  it('are exactly what was paid, on the page and in the file [POL-06.r1]', async () => {
    const paid = await city.db.database.rows<{ number: string; amount: string }>(
      `SELECT c.number, o.amount::text FROM payment_orders o JOIN cases c ON c.id = o.subject_id
       WHERE o.state IN ('paid', 'returned') ORDER BY c.number`,
    );
    const { awards, total } = await results();
    expect(awards.map(({ number }) => number).sort()).toEqual(paid.map(({ number }) => number));
    expect(fenOf(total)).toBe(fenOf(totalOf(paid.map(({ amount }) => amount))));
    const served = await openDoorServer(city.services, [resultsDoor]);
    try {
      const text = await (await fetch(`${served.url}/api/payouts/results.csv?policy=${STEADY}`)).text();
      expect(text.trim().split('\r\n')).toHaveLength(2);
      expect(text).toContain('"7440.00"');
      expect(text).not.toContain(ACCOUNT.account);
    } finally {
      await served.close();
    }
  });
});
