import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/pure/actor.ts';
import { NewAgency } from '#platform/access/pure/agency.ts';
import { NewPlace } from '#platform/access/pure/place.ts';
import { putAgency } from '#platform/access/server/agencies.ts';
import { putPlace } from '#platform/access/server/places.ts';
import type { Services } from '#platform/api/server/services.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import { dispatchOnce } from '#platform/jobs/server/dispatcher.ts';
import { draftBatch } from '#platform/payments/server/draftBatch.ts';
import { noteResults } from '#platform/payments/server/noteResults.ts';
import { sendBatches } from '#platform/payments/server/on/sendBatches.ts';
import { orderPayment } from '#platform/payments/server/orderPayment.ts';
import { reconcile } from '#platform/payments/server/reconcile.ts';
import { dropBatch, releaseBatch } from '#platform/payments/server/releaseBatch.ts';
import { findBatch, findOrder, ordersOfBatch } from '#platform/payments/server/rows.ts';
import { openBank } from './client.ts';
import { type BankFake, openBankFake } from './fake/bankFake.ts';

const secret = { keyId: 'onewindow', secret: 'a secret that both sides have agreed on' };
const now = new Date('2026-11-24T02:00:00Z');
const agency = 'test-finance';
const NEVER = new AbortController().signal;
const by = (id: string): { actor: Actor; now: Date } => ({
  actor: {
    kind: 'officer',
    person: { id, name: id },
    post: { role: 'payer', agency, place: 'cn' },
  },
  now,
});
const [anna, ben] = [by('anna'), by('ben')];

let db: TestDatabase;
let fake: BankFake;
beforeAll(async () => {
  db = await testDatabase();
  await db.database.transaction(async (tx) => {
    const place = { id: 'cn', name: { zh: '中国', en: 'China' }, parent: null, code: null, level: 'country' };
    await putPlace(tx, NewPlace.parse(place), now);
    const finance = {
      id: agency,
      name: { zh: '财政局', en: 'Finance' },
      place: 'cn',
      kind: 'department',
    };
    await putAgency(tx, NewAgency.parse(finance), now);
  });
});
afterAll(() => db.close());
beforeEach(async () => {
  fake = await openBankFake({ secret, books: 'asked' });
  return () => fake.close();
});

const bank = (patience = { timeoutMs: 400, firstWaitMs: 1 }) =>
  openBank({
    config: { ...fake.account, accounts: [{ agency, account: '6100000000000001' }] },
    allowFake: true,
    patience,
  });

const order = (subjectId = newId(), more: object = {}) => ({
  purpose: 'test.award',
  subjectId,
  place: 'cn',
  agency,
  payee: '云溪茶业有限公司',
  account: '6222020000000018',
  bank: '中国工商银行',
  amount: '1234.56',
  remark: '稳岗返还',
  ...more,
});

/** Orders, puts together and releases; gives the batch. */
async function released(orders = [order()]): Promise<string> {
  const { id } = await db.database.transaction(async (tx) => {
    const rows = [];
    for (const one of orders) rows.push(await orderPayment(tx, one, anna));
    return draftBatch(tx, { agency, place: 'cn', orders: rows.map((row) => row.id) }, anna);
  });
  await db.database.transaction((tx) => releaseBatch(tx, id, ben));
  return id;
}

/** The worker looks at everything once more, waits or not. */
async function work(): Promise<void> {
  const log = { info() {}, warn() {}, error() {} };
  const services = { database: db.database, now: () => now, log } as unknown as Services;
  await db.database.rows('UPDATE deliveries SET next_at = clock_timestamp() WHERE done_at IS NULL');
  await dispatchOnce({ database: db.database, consumers: [sendBatches(services, bank())], log });
}

const states = async (batch: string) => (await ordersOfBatch(db.database, batch)).map(({ state }) => state);

describe('an order', () => {
  it('stands once for a subject, however often and by however many it is asked for', async () => {
    const asked = order();
    const rows = await Promise.all(
      [anna, ben, anna].map((who) => db.database.transaction((tx) => orderPayment(tx, asked, who))),
    );
    expect(new Set(rows.map(({ number }) => number)).size).toBe(1);
    const dearer = db.database.transaction((tx) => orderPayment(tx, { ...asked, amount: '1' }, anna));
    await expect(dearer).rejects.toMatchObject({ code: 'payment.otherOrder' });
  });
});

describe('a batch', () => {
  it('is released by somebody else, and then not dropped', async () => {
    const draft = await db.database.transaction(async (tx) => {
      const { id } = await orderPayment(tx, order(), anna);
      return draftBatch(tx, { agency, place: 'cn', orders: [id] }, anna);
    });
    const own = db.database.transaction((tx) => releaseBatch(tx, draft.id, anna));
    await expect(own).rejects.toMatchObject({ code: 'payment.samePerson' });
    await db.database.transaction((tx) => releaseBatch(tx, draft.id, ben));
    const late = db.database.transaction((tx) => dropBatch(tx, draft.id, anna));
    await expect(late).rejects.toMatchObject({ code: 'payment.batchMoved' });
  });

  it('that is dropped frees its orders', async () => {
    const asked = order();
    const { id } = await db.database.transaction(async (tx) => {
      const row = await orderPayment(tx, asked, anna);
      return draftBatch(tx, { agency, place: 'cn', orders: [row.id] }, anna);
    });
    await db.database.transaction((tx) => dropBatch(tx, id, anna));
    expect((await findOrder(db.database, asked.purpose, asked.subjectId))?.state).toBe('open');
  });
});

describe('the bank', () => {
  it('pays what can be paid and says why the rest cannot', async () => {
    const batch = await released([order(), order(undefined, { account: '6222020000000000' })]);
    await work();
    expect(await states(batch)).toEqual(['sent', 'sent']);
    await work();
    expect(await states(batch)).toEqual(['paid', 'failed']);
    expect((await findBatch(db.database, batch))?.state).toBe('settled');
    const [good, bad] = await ordersOfBatch(db.database, batch);
    expect(fake.paid()).toContain(good!.number);
    expect(fake.paid()).not.toContain(bad!.number);
    expect(bad!.failure).toBe('收款账户已销户');
    const told = await db.database.rows<{ payload: { state: string } }>(
      "SELECT payload FROM outbox WHERE topic = 'payment.settled' ORDER BY id DESC LIMIT 2",
    );
    expect(told.map(({ payload }) => payload.state).sort()).toEqual(['failed', 'paid']);
  });

  it.each(['lostAnswer', 'failing', 'unreachable', 'slow', 'garbled', 'duplicateCallback'] as const)(
    'that is %s pays once',
    async (mood) => {
      const batch = await released();
      fake.mood(mood, 3);
      for (let round = 0; round < 6 && (await states(batch))[0] !== 'paid'; round++) await work();
      expect(await states(batch)).toEqual(['paid']);
      expect(fake.paid()).toHaveLength(1);
      await work();
      expect(fake.paid()).toHaveLength(1);
    },
  );

  it('that says paid and then failed moves nothing, and is pointed out', async () => {
    const batch = await released();
    await work();
    await work();
    const { number } = (await ordersOfBatch(db.database, batch))[0]!;
    const say = (state: 'paid' | 'failed') =>
      db.database.transaction((tx) => noteResults(tx, batch, [{ order: number, state, serial: 'H1' }], now));
    expect(await say('failed')).toEqual([number]);
    expect(await say('paid')).toEqual([]);
    expect(await states(batch)).toEqual(['paid']);
  });

  it('is compared by its statement: what it moved twice, otherwise or not at all is found', async () => {
    const batch = await released();
    await work();
    await work();
    const paid = (await ordersOfBatch(db.database, batch))[0]!;
    const lines = await bank().statement(agency, '2026-11-24', NEVER);
    expect(lines).toEqual([
      { serial: paid.bank_serial, order: paid.number, amount: '1234.56', direction: 'out' },
    ]);
    const compare = (given: typeof lines) =>
      db.database.transaction((tx) => reconcile(tx, { agency, day: '2026-11-24', lines: given, now }));
    const fine = await compare(lines);
    expect(fine.lines.map(({ finding }) => finding)).toEqual(['matched']);
    const wrong = await compare([
      { ...lines[0]!, serial: 'H-again' },
      { ...lines[0]!, amount: '1234.57' },
      { serial: 'H-alien', order: null, amount: '1.00', direction: 'out' },
    ]);
    expect(wrong.lines.map(({ finding }) => finding)).toEqual(['notExpected', 'otherAmount', 'unknownOrder']);
    const { missing } = await compare([]);
    expect(missing.map(({ order: number }) => number)).toContain(paid.number);
  });
});
