import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officialAccountChannel } from '#connectors/official-account/client.ts';
import { openOfficialAccountFake } from '#connectors/official-account/fake/officialAccountFake.ts';
import { openRegulators } from '#connectors/regulator/client.ts';
import { openRegulatorFake } from '#connectors/regulator/fake/regulatorFake.ts';
import { smsChannel } from '#connectors/sms/client.ts';
import { openSmsFake } from '#connectors/sms/fake/smsFake.ts';
import type { Fake } from '#platform/connect/server/fake/openFake.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { mailChannel } from '#platform/notify/server/channels/mailChannel.ts';
import { openMailBox } from '../testing/mailBox.ts';
import { type NoticeDesk, openNoticeDesk } from '../testing/noticeDesk.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { grantedCase } from '../testing/teaMaker.ts';

const secret = { keyId: 'onewindow', secret: 'a secret that both sides have agreed on' };

let city: TestCity;
let desk: NoticeDesk;
let box: Awaited<ReturnType<typeof openMailBox>>;
let mail: ReturnType<typeof mailChannel>;
let sms: Fake;
let account: Fake;
let regulator: Fake;
/** How often each consumer went down after it had done its work, and before that was committed. */
const crashes = new Map<string, number>();

/** The connection dies between the work and the commit, the first time for each event. */
function crashing(consumer: Consumer): Consumer {
  const seen = new Set<number>();
  return {
    ...consumer,
    async handle(tx, event, signal) {
      await consumer.handle(tx, event, signal);
      if (seen.has(event.id)) return;
      seen.add(event.id);
      crashes.set(consumer.name, (crashes.get(consumer.name) ?? 0) + 1);
      await tx.rows('SELECT pg_terminate_backend(pg_backend_pid())');
    },
  };
}

beforeAll(async () => {
  city = await openCity();
  box = await openMailBox();
  mail = mailChannel({ smtpUrl: box.url, publicUrl: 'https://one.example' });
  sms = await openSmsFake({ secret });
  account = await openOfficialAccountFake({ secret });
  regulator = await openRegulatorFake({ secret, acknowledges: 'at-once' });
  desk = openNoticeDesk(city, {
    channels: [
      mail,
      smsChannel({ config: { ...sms.account, sign: '云溪政务' }, allowFake: true }),
      officialAccountChannel({ config: account.account, allowFake: true }),
    ],
    regulators: openRegulators({
      systems: [{ ...regulator.account, agencies: ['*'] }],
      allowFake: true,
    }),
  });
  desk.consumers.splice(0, Number.POSITIVE_INFINITY, ...desk.consumers.map(crashing));
  await grantedCase(city);
  for (let round = 0; round < 6; round++) {
    await desk.deliver();
    await desk.hurry();
  }
});
afterAll(async () => {
  mail.close();
  await Promise.all([box.close(), sms.close(), account.close(), regulator.close()]);
  await city.close();
});

describe('when the worker dies between what it did and the commit', () => {
  it('every consumer went down, and everything was delivered in the end', async () => {
    const used = await city.db.database.rows<{ consumer: string }>(
      'SELECT DISTINCT consumer FROM deliveries',
    );
    expect([...crashes.keys()].sort()).toEqual(used.map(({ consumer }) => consumer).sort());
    for (const carrier of [mail.name, 'sms', 'official-account']) {
      expect(crashes.has(`notices.${carrier}`), carrier).toBe(true);
    }
    expect(crashes.has('supervision.pushToRegulator')).toBe(true);
    const left = await city.db.database.rows('SELECT consumer FROM deliveries WHERE done_at IS NULL');
    expect(left).toEqual([]);
  });

  it('each is told once', async () => {
    const told = (await desk.told()).map(({ person, capacity, kind }) => `${person} ${capacity} ${kind}`);
    expect(new Set(told).size).toBe(told.length);
    expect(told).toHaveLength(7);
  });

  it('the carriers do each thing once, though they were asked twice', async () => {
    // Two people receive for the firm; the decision goes everywhere, the check that begins only by mail.
    expect(sms.effects).toHaveLength(2);
    expect(account.effects).toHaveLength(2);
    expect(regulator.effects).toHaveLength(1);
    for (const fake of [sms, account, regulator]) expect(fake.requests()).toBe(fake.effects.length * 2);
  });

  it('a repeated letter is recognised by its Message-ID', () => {
    const ids = box.letters.map(({ headers }) => headers['message-id']);
    expect(ids).toHaveLength(8);
    expect(new Set(ids).size).toBe(4);
  });

  it('the grant is acknowledged once, in the ledger too', async () => {
    const [check] = await city.db.database.rows<{ acknowledged_at: Date; acknowledgement: string }>(
      'SELECT acknowledged_at, acknowledgement FROM post_checks',
    );
    expect(check).toMatchObject({ acknowledged_at: expect.any(Date) as Date, acknowledgement: 'SG-000001' });
    const actions = await city.db.database.rows("SELECT name FROM actions WHERE subject_type = 'push'");
    expect(actions).toEqual([{ name: 'acknowledge' }]);
  });
});
