import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fake } from '#platform/connect/server/fake/openFake.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { openIdentityCheck } from './client.ts';
import { openIdentityCheckFake } from './fake/identityCheckFake.ts';

const secret = { keyId: 'onewindow', secret: 'a secret that both sides have agreed on' };
const NEVER = new AbortController().signal;
const NUMBER = '110101199003070054';

let fake: Fake;
beforeEach(async () => {
  fake = await openIdentityCheckFake({ secret, others: { [NUMBER]: '石磊' } });
});
afterEach(() => fake.close());

const check = (name: string, number = NUMBER, checkId = newId()) =>
  openIdentityCheck({
    config: fake.account,
    allowFake: true,
    patience: { timeoutMs: 1_500, firstWaitMs: 1 },
  })({ checkId, name, number }, NEVER);

describe('a check of identity', () => {
  it('says whether name and number belong together, and whether the number exists', async () => {
    expect((await check('石磊')).result).toBe('consistent');
    expect((await check('马成')).result).toBe('inconsistent');
    expect((await check('石磊', '110101199003070050')).result).toBe('noRecord');
  });

  it('is done once however often it is tried', async () => {
    fake.mood('lostAnswer', 1);
    const id = newId();
    const first = await check('石磊', NUMBER, id);
    expect(await check('石磊', NUMBER, id)).toEqual(first);
    expect(fake.effects).toHaveLength(1);
  });
});
