import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FirmDataQuestion } from '#platform/api/server/outside.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { openFirmData } from './client.ts';
import { type FakeFirmData, openFakeFirmData } from './fake/fakeFirmData.ts';

const secret = { keyId: 'onewindow', secret: 'a secret that both sides have agreed on' };
const USCC = '91999900MADEM0011H';
const HELD = [
  { name: 'insured-staff', state: 'value' as const, value: '35', asOf: '2026-10-31' },
  { name: 'premium-arrears', state: 'value' as const, value: false, asOf: '2026-10-31' },
  { name: 'high-tech-until', state: 'none' as const, asOf: '2026-10-31' },
];

let fake: FakeFirmData;
beforeEach(async () => {
  fake = await openFakeFirmData({
    secret,
    slowMs: 5_000,
    holds: (resource, uscc) => (resource === 'firm-social-insurance' && uscc === USCC ? HELD : undefined),
  });
});
afterEach(() => fake.close());

const ask = (more: Partial<FirmDataQuestion> = {}, allowFake = true, timeoutMs = 4_000) =>
  openFirmData({ account: fake.account, allowFake, patience: { timeoutMs, firstWaitMs: 1 } })({
    askId: newId(),
    resource: 'firm-social-insurance',
    uscc: USCC,
    purpose: 'policy-matching',
    basis: '优化营商环境条例第三十七条',
    agency: 'a',
    signature: 'a.b.c',
    ...more,
  });

describe('what agencies hold of a firm', () => {
  it('is answered to a question with use, basis and authorisation, in three states', async () => {
    expect(await ask()).toEqual({
      found: true,
      values: [
        { name: 'insured-staff', fact: { value: '35' }, asOf: '2026-10-31' },
        { name: 'premium-arrears', fact: { value: false }, asOf: '2026-10-31' },
        { name: 'high-tech-until', fact: 'none', asOf: '2026-10-31' },
      ],
    });
    expect(await ask({ resource: 'firm-tax' })).toEqual({ found: false, values: [] });
    await expect(ask({ basis: '' })).rejects.toMatchObject({ trouble: 'refused' });
    await expect(ask({ signature: 'none' })).rejects.toMatchObject({ trouble: 'refused' });
  });

  it('passes on what contradicts, comes late or is wrong as it was said, and refuses what answers another question', async () => {
    fake.quirk('contradicts');
    expect((await ask()).values[0]).toMatchObject({ fact: { value: '135' } });
    fake.quirk('late');
    expect((await ask()).values[0]).toMatchObject({ fact: { value: '35' }, asOf: '2025-10-31' });
    fake.quirk('wrong');
    expect((await ask()).values).toHaveLength(4);
    fake.quirk('mixedUp');
    await expect(ask()).rejects.toMatchObject({ trouble: 'unreadable' });
  });

  it.each([
    ['slow', /timeout/],
    ['failing', /failing/],
    ['unreachable', /unreachable/],
    ['garbled', /unreadable/],
  ] as const)('when it is %s there is no answer, only a reason', async (mood, trouble) => {
    fake.mood(mood);
    const asked = ask({}, true, mood === 'slow' ? 300 : undefined);
    await expect(asked).rejects.toMatchObject({ trouble: expect.stringMatching(trouble) });
  });

  it('is asked once for one question, and does not count in production when it is simulated', async () => {
    const askId = newId();
    fake.mood('lostAnswer', 1);
    expect(await ask({ askId })).toMatchObject({ found: true });
    expect(fake.effects).toHaveLength(1);
    await expect(ask({}, false)).rejects.toMatchObject({ trouble: 'fake' });
  });
});
