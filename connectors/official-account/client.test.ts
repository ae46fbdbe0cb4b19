import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fake } from '#platform/connect/server/fake/openFake.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import type { OutgoingMessage } from '#platform/notify/server/channels/channel.ts';
import { officialAccountChannel } from './client.ts';
import { openOfficialAccountFake } from './fake/officialAccountFake.ts';
import { reportOf } from './mapping.ts';

const secret = { keyId: 'onewindow', secret: 'a secret that both sides have agreed on' };
const NEVER = new AbortController().signal;
const url = 'https://one.example/space/cases/1';

let fake: Fake;
beforeEach(async () => {
  fake = await openOfficialAccountFake({ secret });
});
afterEach(() => fake.close());

const channel = (allowFake = true) =>
  officialAccountChannel({
    config: fake.account,
    allowFake,
    patience: { timeoutMs: 1_500, firstWaitMs: 1 },
  });

function message(more: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    id: newId(),
    language: 'en',
    name: '何敏',
    address: '12000000003',
    subject: 'Granted',
    text: 'a long letter',
    short: 'Granted',
    items: [{ kind: 'case.decided', title: 'Granted', body: 'Case 1 was granted.', url }],
    at: new Date(),
    ...more,
  };
}

describe('template messages', () => {
  it('say by their event which template they want, and fill its slots', async () => {
    const sending = message();
    expect(await channel().send(sending, NEVER)).toEqual({ kind: 'sent', reference: 'oa-1' });
    expect(fake.effects[0]!.body).toEqual({
      recipient: { mobile: '12000000003' },
      event: 'case.decided',
      language: 'en',
      slots: { title: 'Granted', remark: 'Case 1 was granted.' },
      url,
      reference: sending.id,
    });
  });

  it('gather a digest in one, within the length of the slots', async () => {
    const items = Array.from({ length: 40 }, (_, n) => ({
      kind: 'k',
      title: `第${n}条通知`,
      body: 'x',
      url,
    }));
    await channel().send(message({ items, subject: '题'.repeat(80) }), NEVER);
    const { event, slots } = fake.effects[0]!.body as { event: string; slots: Record<string, string> };
    expect(event).toBe('digest');
    expect(slots['title']).toHaveLength(60);
    expect(slots['remark']).toHaveLength(200);
  });

  it.each(['lostAnswer', 'outOfOrder', 'duplicateCallback', 'badSignature', 'fine'] as const)(
    'are shown once by a centre that is %s',
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
  ] as const)('fail visibly when the centre is %s, and are shown once afterwards', async (mood, trouble) => {
    fake.mood(mood, mood === 'unreachable' ? 3 : 1);
    const sending = message();
    await expect(channel().send(sending, NEVER)).rejects.toMatchObject({ trouble });
    expect((await channel().send(sending, NEVER)).kind).toBe('sent');
    expect(fake.effects).toHaveLength(1);
  });

  it('reach nobody who does not follow the account: nothing to try again', async () => {
    expect(await channel().send(message({ address: '12000000000' }), NEVER)).toEqual({
      kind: 'undeliverable',
      why: 'notFollowing',
    });
  });

  it('are not entrusted to a simulated centre in production', async () => {
    await expect(channel(false).send(message(), NEVER)).rejects.toMatchObject({ trouble: 'fake' });
  });
});

describe('a report', () => {
  const reference = newId();
  it.each([
    ['success', true],
    ['failed', false],
    ['blockedByUser', false],
  ] as const)('%s', (status, delivered) =>
    expect(reportOf({ reference, status })).toEqual({ message: reference, delivered, why: status }),
  );
});
