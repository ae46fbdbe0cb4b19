import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DataQuestion } from '#platform/api/server/outside.ts';
import type { Fake } from '#platform/connect/server/fake/openFake.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { openDataPlatform } from './client.ts';
import { openFakeDataPlatform } from './fake/fakeDataPlatform.ts';

const secret = { keyId: 'onewindow', secret: 'a secret that both sides have agreed on' };
const USCC = '91999900MADEM0011H';
const holds = {
  [`feasibility-approval ${USCC}`]: { status: 'valid' as const, data: { number: '云发改〔2026〕8号' } },
  'title-certificate *': { status: 'revoked' as const, data: {} },
};

let fake: Fake;
beforeEach(async () => {
  fake = await openFakeDataPlatform({ secret, holds, slowMs: 5_000 });
});
afterEach(() => fake.close());

const ask = (more: Partial<DataQuestion> = {}, allowFake = true, timeoutMs = 4_000) =>
  openDataPlatform({ account: fake.account, allowFake, patience: { timeoutMs, firstWaitMs: 1 } })({
    callId: newId(),
    item: 'feasibility-approval',
    uscc: USCC,
    purpose: 'permit',
    basis: 'ningxia-practices-2/1',
    matter: 'm',
    agency: 'a',
    signature: 'a.b.c',
    ...more,
  });

describe('a data-sharing platform', () => {
  it('answers a question that names use, basis and authorisation [DAT-05.r2]', async () => {
    expect(await ask()).toEqual({ found: true, status: 'valid', values: { number: '云发改〔2026〕8号' } });
    expect(await ask({ uscc: '91999900MADEM00389' })).toMatchObject({ found: false });
    expect(await ask({ item: 'title-certificate' })).toMatchObject({ found: true, status: 'revoked' });
    expect(fake.effects[0]?.body).toMatchObject({
      use: { purpose: 'permit', basis: 'ningxia-practices-2/1', matter: 'm', agency: 'a' },
      authorization: 'a.b.c',
    });
    await expect(ask({ signature: 'none' })).rejects.toMatchObject({ trouble: 'refused' });
  });

  it('is asked once for one call, however often the question goes out', async () => {
    const callId = newId();
    fake.mood('lostAnswer', 1);
    expect(await ask({ callId })).toMatchObject({ found: true });
    await ask({ callId });
    expect(fake.effects).toHaveLength(1);
    expect(fake.requests()).toBeGreaterThan(2);
  });

  it.each([
    ['slow', 'timeout'],
    ['failing', 'failing'],
    ['refusing', 'refused'],
    ['unreachable', 'unreachable'],
    ['garbled', 'unreadable'],
  ] as const)('when it is %s there is no answer, only a reason', async (mood, trouble) => {
    fake.mood(mood);
    await expect(ask({}, true, mood === 'slow' ? 300 : undefined)).rejects.toMatchObject({
      trouble: expect.stringMatching(new RegExp(`${trouble}|failing`)),
    });
  });

  it('does not count in production when it is simulated', async () => {
    await expect(ask({}, false)).rejects.toMatchObject({ trouble: 'fake' });
  });
});
