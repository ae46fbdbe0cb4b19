import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fake } from '#platform/connect/server/fake/openFake.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import type { OutgoingMessage } from '#platform/notify/server/channels/channel.ts';
import { smsChannel } from './client.ts';
import { openSmsFake } from './fake/smsFake.ts';
import { reportOf } from './mapping.ts';

const secret = { keyId: 'onewindow', secret: 'a secret that both sides have agreed on' };
const NEVER = new AbortController().signal;

let fake: Fake;
beforeEach(async () => {
  fake = await openSmsFake({ secret });
});
afterEach(() => fake.close());

const channel = (allowFake = true) =>
  smsChannel({
    config: { ...fake.account, sign: '云溪政务' },
    allowFake,
    patience: { timeoutMs: 1_500, firstWaitMs: 1 },
  });

function message(more: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    id: newId(),
    language: 'zh-CN',
    name: '林青',
    address: '12000000001',
    subject: '准予许可',
    text: '很长的信',
    short: '准予许可。详情：https://one.example/space/cases/1',
    items: [{ kind: 'case.decided', title: '准予许可', body: '…', url: 'https://one.example/space/cases/1' }],
    at: new Date(),
    ...more,
  };
}

describe('text messages', () => {
  it('go to the number, signed, with the short form', async () => {
    const sending = message();
    expect(await channel().send(sending, NEVER)).toEqual({ kind: 'sent', reference: 'sms-1' });
    expect(fake.effects).toEqual([
      {
        key: sending.id,
        path: '/messages',
        body: { to: '12000000001', sign: '云溪政务', text: sending.short, reference: sending.id },
      },
    ]);
  });

  it('keep the address of the page when they are too long', async () => {
    await channel().send(message({ short: `${'长'.repeat(400)}https://one.example/space/cases/1` }), NEVER);
    const { text } = fake.effects[0]!.body as { text: string };
    expect(text).toHaveLength(300);
    expect(text).toMatch(/… https:\/\/one\.example\/space\/cases\/1$/);
  });

  it.each(['lostAnswer', 'outOfOrder', 'duplicateCallback', 'badSignature', 'fine'] as const)(
    'are sent once by a gateway that is %s',
    async (mood) => {
      fake.mood(mood, 1);
      const sending = message();
      expect((await channel().send(sending, NEVER)).kind).toBe('sent');
      expect((await channel().send(sending, NEVER)).kind).toBe('sent');
      expect(fake.effects).toHaveLength(1);
    },
  );

  it.each([
    ['slow', 'timeout'],
    ['failing', 'failing'],
    ['garbled', 'unreadable'],
    ['unreachable', 'unreachable'],
    ['refusing', 'refused'],
  ] as const)('fail visibly when the gateway is %s, and are sent once afterwards', async (mood, trouble) => {
    fake.mood(mood, mood === 'unreachable' ? 3 : 1);
    const sending = message();
    await expect(channel().send(sending, NEVER)).rejects.toMatchObject({ trouble });
    expect((await channel().send(sending, NEVER)).kind).toBe('sent');
    expect(fake.effects).toHaveLength(1);
  });

  it('are sent once though the words changed between two tries', async () => {
    const sending = message();
    fake.mood('slow', 1);
    await expect(channel().send(sending, NEVER)).rejects.toMatchObject({ trouble: 'timeout' });
    expect(await channel().send({ ...sending, short: 'Granted' }, NEVER)).toEqual({ kind: 'sent' });
    expect(fake.effects).toHaveLength(1);
  });

  it('are undeliverable at a number out of service: nothing to try again', async () => {
    expect(await channel().send(message({ address: '12000000000' }), NEVER)).toEqual({
      kind: 'undeliverable',
      why: 'numberInvalid',
    });
  });

  it('are not entrusted to a simulated gateway in production', async () => {
    await expect(channel(false).send(message(), NEVER)).rejects.toMatchObject({ trouble: 'fake' });
  });
});

describe('a report', () => {
  const reference = newId();
  it.each([
    ['accepted', undefined],
    ['delivered', { message: reference, delivered: true, why: undefined }],
    ['failed', { message: reference, delivered: false, why: undefined }],
  ] as const)('%s', (status, expected) => expect(reportOf({ reference, status })).toEqual(expected));
});
