import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smsChannel } from '#connectors/sms/client.ts';
import { openSmsFake } from '#connectors/sms/fake/smsFake.ts';
import type { Fake } from '#platform/connect/server/fake/openFake.ts';
import { sendCallback } from '#platform/connect/server/fake/sendCallback.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { callbackDoors } from '../connectors/callbackDoors.ts';
import { openDoorServer } from '../testing/doorServer.ts';
import { type NoticeDesk, openNoticeDesk } from '../testing/noticeDesk.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { grantedCase } from '../testing/teaMaker.ts';

const secret = { keyId: 'sms', secret: 'a secret that both sides have agreed on' };

let city: TestCity;
let desk: NoticeDesk;
let fake: Fake;
let server: Awaited<ReturnType<typeof openDoorServer>>;
beforeAll(async () => {
  city = await openCity();
  fake = await openSmsFake({ secret });
  const sms = { ...fake.account, sign: '云溪政务' };
  desk = openNoticeDesk(city, { channels: [smsChannel({ config: sms, allowFake: true })] });
  server = await openDoorServer(desk.services, callbackDoors(desk.services, { sms }));
  fake.callbackTo({ url: `${server.url}/callbacks/sms` });
});
afterAll(async () => {
  await server.close();
  await fake.close();
  await city.close();
});
beforeEach(async () => {
  await city.db.database.rows('DELETE FROM notices');
  fake.mood('fine');
});

interface Message {
  bundle: string;
  state: string;
  reference: string | null;
  last_error: string | null;
}
const messages = () =>
  city.db.database.rows<Message>(
    'SELECT bundle, state, reference, last_error FROM notice_messages ORDER BY id',
  );

/** Waits until every message is in that state. */
async function all(state: string): Promise<Message[]> {
  for (;;) {
    const now = await messages();
    if (now.every((message) => message.state === state)) return now;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const say = async (body: object, from = secret) => {
  const answers: number[] = [];
  await sendCallback(
    { url: `${server.url}/callbacks/sms`, answered: (status) => answers.push(status) },
    from,
    body,
  );
  return answers;
};

describe('a carrier’s report', () => {
  it.each(['fine', 'outOfOrder', 'duplicateCallback', 'lostAnswer'] as const)(
    'that a message arrived is noted, from a carrier that is %s',
    async (mood) => {
      fake.mood(mood, 2);
      await grantedCase(city);
      await desk.deliver();
      const arrived = await all('delivered');
      expect(arrived).toHaveLength(2);
      for (const { reference } of arrived) expect(reference).toMatch(/^sms-\d+$/);
    },
  );

  it('that it did not is noted with the reason; a late better word counts, a late worse one does not', async () => {
    fake.mood('silent');
    await grantedCase(city);
    await desk.deliver();
    const [first] = await all('sent');
    const reference = first!.bundle;
    const stateOf = async () => (await messages()).find(({ bundle }) => bundle === reference)!;
    expect(await say({ reference, status: 'failed', error: 'switchedOff' })).toEqual([200]);
    expect(await stateOf()).toMatchObject({ state: 'failed', last_error: 'switchedOff' });
    expect(await say({ reference, status: 'accepted' })).toEqual([200]);
    expect((await stateOf()).state).toBe('failed');
    expect(await say({ reference, status: 'delivered' })).toEqual([200]);
    expect(await stateOf()).toMatchObject({ state: 'delivered', last_error: null });
    expect(await say({ reference, status: 'failed' })).toEqual([200]);
    expect((await stateOf()).state).toBe('delivered');
  });

  it('counts only from that carrier, about a message that it carried', async () => {
    fake.mood('silent');
    await grantedCase(city);
    await desk.deliver();
    const [first] = await all('sent');
    const about = { reference: first!.bundle, status: 'failed' };
    expect(await say(about, { ...secret, secret: 'the secret of somebody else entirely' })).toEqual([401]);
    expect(await say({ ...about, reference: newId() })).toEqual([404]);
    expect(await say({ ...about, status: 'nonsense' })).toEqual([422]);
    expect((await messages()).map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  it('about a number out of service is an end without further tries', async () => {
    await city.db.database.rows("UPDATE persons SET mobile = '12000000000' WHERE name = '林青'");
    await grantedCase(city);
    await desk.deliver();
    const states = (await messages()).map(({ state, last_error }) => `${state} ${last_error}`);
    expect(states).toContain('failed numberInvalid');
    expect(await city.db.database.rows('SELECT 1 FROM deliveries WHERE done_at IS NULL')).toEqual([]);
  });
});
