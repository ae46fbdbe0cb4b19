import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRegulators } from '#connectors/regulator/client.ts';
import { openRegulatorFake } from '#connectors/regulator/fake/regulatorFake.ts';
import { operations as supervision } from '#modules/supervision/server/operations.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { Fake } from '#platform/connect/server/fake/openFake.ts';
import { sendCallback } from '#platform/connect/server/fake/sendCallback.ts';
import type { DeliveryView } from '#platform/jobs/contract.ts';
import { operations as deliveries } from '#platform/jobs/server/operations/operations.ts';
import { callbackDoors } from '../connectors/callbackDoors.ts';
import { openDoorServer } from '../testing/doorServer.ts';
import { type NoticeDesk, openNoticeDesk } from '../testing/noticeDesk.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { grantedCase } from '../testing/teaMaker.ts';

const secret = { keyId: 'chashan', secret: 'a secret that both sides have agreed on' };
const stranger = { keyId: 'linjiang', secret: 'the secret of the other district, not ours' };
const PUSH = 'supervision.pushToRegulator';

let city: TestCity;
let desk: NoticeDesk;
let fake: Fake;
let server: Awaited<ReturnType<typeof openDoorServer>>;
let answered: number[];
let lead: Actor;
beforeAll(async () => {
  city = await openCity();
  fake = await openRegulatorFake({ secret, acknowledges: 'later' });
  const systems = [
    { ...fake.account, agencies: ['chashan-market'] },
    { ...stranger, url: 'http://127.0.0.1:9', agencies: ['linjiang-market'] },
  ];
  desk = openNoticeDesk(city, {
    regulators: openRegulators({
      systems,
      allowFake: true,
      patience: { timeoutMs: 400, firstWaitMs: 1, tries: 2 },
    }),
  });
  server = await openDoorServer(desk.services, callbackDoors(desk.services, { regulators: systems }));
  fake.callbackTo({
    url: `${server.url}/callbacks/regulator`,
    answered: (status) => answered.push(status),
  });
  lead = await city.as('shen-yue');
});
afterAll(async () => {
  await server.close();
  await fake.close();
  await city.close();
});
beforeEach(() => {
  answered = [];
  fake.mood('fine');
});

interface Check {
  case_id: string;
  acknowledged_at: Date | null;
  acknowledgement: string | null;
}

/** Grants a licence; returns its check. */
async function grant(): Promise<string> {
  const { id } = await grantedCase(city);
  const [check] = await city.db.database.rows<Check>(
    'SELECT case_id FROM post_checks WHERE approval_case_id = $1',
    [id],
  );
  return check!.case_id;
}

const check = async (id: string) =>
  (await city.db.database.rows<Check>('SELECT * FROM post_checks WHERE case_id = $1', [id]))[0]!;

const listed = async (actor: Actor, input: object = {}) =>
  (
    await city.run<unknown, { deliveries: DeliveryView[] }>(deliveries.listTroubledDeliveries, actor, {
      consumer: PUSH,
      ...input,
    })
  ).deliveries;

const pushesOf = (id: string) => fake.effects.filter(({ key }) => key === id);

describe('a grant', () => {
  it('is pushed, listed while nobody confirms, and confirmed by a callback', async () => {
    fake.mood('silent', 1);
    const id = await grant();
    await desk.deliver();
    expect(pushesOf(id)).toHaveLength(1);
    expect((await check(id)).acknowledged_at).toBeNull();
    const [waiting] = await listed(lead);
    expect(waiting).toMatchObject({
      title: '审管联动推送',
      caseId: id,
      state: 'waiting',
      why: '已送出，对方尚未确认收到。',
      attempts: 1,
    });
    const due = await city.run<unknown, { unacknowledged: number }>(supervision.listDuePostChecks, lead, {});
    expect(due.unacknowledged).toBe(1);

    await sendCallback({ url: `${server.url}/callbacks/regulator` }, secret, { pushId: id, receipt: 'R-7' });
    expect(await check(id)).toMatchObject({ acknowledgement: 'R-7' });
    expect((await check(id)).acknowledged_at).not.toBeNull();
    expect(await listed(lead)).toEqual([]);
    const shown = await city.run<unknown, { acknowledgedAt: string | null }>(supervision.getPostCheck, lead, {
      caseId: id,
    });
    expect(shown.acknowledgedAt).not.toBeNull();
  });

  it('is sent again until it is confirmed, and filed once on the other side', async () => {
    fake.mood('silent');
    const id = await grant();
    for (let round = 0; round < 3; round++) {
      await desk.deliver();
      await desk.hurry();
    }
    expect(pushesOf(id)).toHaveLength(1);
    expect((await listed(lead))[0]).toMatchObject({ attempts: 3, state: 'waiting' });
    await sendCallback({ url: `${server.url}/callbacks/regulator` }, secret, { pushId: id, receipt: 'R-8' });
    await desk.hurry();
    const before = fake.requests();
    await desk.deliver();
    expect(fake.requests()).toBe(before);
    expect(await listed(lead)).toEqual([]);
  });

  it.each(['duplicateCallback', 'outOfOrder', 'lostAnswer'] as const)(
    'is confirmed once when the other side is %s',
    async (mood) => {
      fake.mood(mood, 1);
      const id = await grant();
      await desk.deliver();
      await settled(id);
      expect(pushesOf(id)).toHaveLength(1);
      expect(answered.every((status) => status === 200)).toBe(true);
      const actions = await city.db.database.rows(
        "SELECT 1 FROM actions WHERE subject_type = 'push' AND subject_id = $1",
        [id],
      );
      expect(actions).toHaveLength(1);
    },
  );

  it('is not confirmed by whoever signs with another secret', async () => {
    fake.mood('badSignature', 1);
    const id = await grant();
    await desk.deliver();
    await fake.idle();
    while (answered.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(answered).toEqual([401]);
    expect((await check(id)).acknowledged_at).toBeNull();

    const target = {
      url: `${server.url}/callbacks/regulator`,
      answered: (status: number) => answered.push(status),
    };
    await sendCallback(target, stranger, { pushId: id, receipt: 'R-9' });
    // A system of another agency: trusted, but this push is none of its business.
    expect(answered.at(-1)).toBe(404);
    expect((await check(id)).acknowledged_at).toBeNull();
    await sendCallback(target, secret, { pushId: id, receipt: 'R-10' });
    expect(answered.at(-1)).toBe(200);
  });

  it('reaches an agency that works at our own desk by being in its queue', async () => {
    const regulators = openRegulators({ systems: [], allowFake: true });
    const own = openNoticeDesk(city, { regulators });
    const id = await grant();
    await own.deliver();
    expect(await check(id)).toMatchObject({ acknowledgement: 'desk' });
  });
});

describe('a push that fails', () => {
  let id: string;
  // A callback that overtook the answer leaves its push to be settled by the next try.
  beforeAll(async () => {
    fake.mood('fine');
    do {
      await desk.hurry();
      await desk.deliver();
      await fake.idle();
    } while ((await listed(lead)).length > 0);
  });

  it('is listed with the reason, in words and technically', async () => {
    fake.mood('failing');
    id = await grant();
    await desk.deliver();
    const [failing] = await listed(lead);
    expect(failing).toMatchObject({ caseId: id, state: 'failing', why: '对方系统出错。', attempts: 1 });
    expect(failing!.error).toContain('500');
    expect(await listed(lead, { state: 'waiting' })).toEqual([]);
  });

  it('is seen by the lead of that agency and by the administrator, who does not see the case', async () => {
    const [seen] = await listed(await city.as('shu-heng'));
    expect(seen).toMatchObject({ caseId: null, state: 'failing' });
    const refused = { code: 'access.denied' };
    for (const who of ['mo-han', 'gao-yuan', 'lin-qing', 'han-guodong']) {
      await expect(listed(await city.as(who)), who).rejects.toMatchObject(refused);
    }
    const elsewhere: Actor = {
      kind: 'officer',
      person: { id: 'x', name: 'x' },
      post: { role: 'regulator-lead', agency: 'linjiang-market', place: 'yunxi-linjiang' },
    };
    expect(await listed(elsewhere)).toEqual([]);
    const input = { id: seen!.id };
    await expect(city.run(deliveries.getDelivery, elsewhere, input)).rejects.toMatchObject({
      code: 'delivery.unknown',
    });
    await expect(city.run(deliveries.retryDelivery, elsewhere, input)).rejects.toMatchObject({
      code: 'delivery.unknown',
    });
  });

  it('is tried again when somebody asks, and that stands in the ledger', async () => {
    fake.mood('fine');
    const [failing] = await listed(lead);
    await city.run(deliveries.retryDelivery, lead, { id: failing!.id });
    await desk.deliver();
    await settled(id);
    expect((await check(id)).acknowledged_at).not.toBeNull();
    const [action] = await city.db.database.rows<{ name: string; actor_id: string }>(
      "SELECT name, actor_id FROM actions WHERE subject_type = 'delivery' AND subject_id = $1",
      [failing!.id],
    );
    expect(action).toMatchObject({ name: 'retry', actor_id: 'person' in lead ? lead.person.id : '' });
    await expect(city.run(deliveries.retryDelivery, lead, { id: failing!.id })).rejects.toMatchObject({
      code: 'delivery.done',
    });
  });

  it('leaves the list when somebody stops it, with reasons that are kept apart', async () => {
    fake.mood('failing');
    await grant();
    await desk.deliver();
    const [failing] = await listed(lead);
    const stopped = await city.run<unknown, DeliveryView>(deliveries.giveUpDelivery, lead, {
      id: failing!.id,
      reason: '已当面移交',
    });
    expect(stopped).toMatchObject({ state: 'dismissed', nextAt: null });
    expect(await listed(lead)).toEqual([]);
    await desk.hurry();
    const before = fake.requests();
    await desk.deliver();
    expect(fake.requests()).toBe(before);
    const [action] = await city.db.database.rows<{ body: object; data: object }>(
      `SELECT a.body, d.data FROM actions a JOIN action_data d ON d.action_id = a.id
       WHERE a.subject_type = 'delivery' AND a.subject_id = $1 AND a.name = 'giveUp'`,
      [failing!.id],
    );
    expect(JSON.stringify(action!.body)).not.toContain('移交');
    expect(action!.data).toEqual({ reason: '已当面移交' });
    const again = await city.run<unknown, DeliveryView>(deliveries.retryDelivery, lead, { id: failing!.id });
    expect(again.state).toBe('failing');
  });
});

/** Waits for the callback of the other side to have come in. */
async function settled(id: string): Promise<void> {
  while ((await check(id)).acknowledged_at === null) await new Promise((resolve) => setTimeout(resolve, 5));
  await fake.idle();
}
