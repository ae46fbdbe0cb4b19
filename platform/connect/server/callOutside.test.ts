import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { callOutside, type OutsideCall } from './callOutside.ts';
import { type Fake, openFake } from './fake/openFake.ts';
import { OutsideAccount } from './outsideAccount.ts';

const secret = { keyId: 'onewindow', secret: 'a secret that both sides have agreed on' };
const Answer = z.object({ id: z.string() });

let fake: Fake;
beforeEach(async () => {
  fake = await openFake({ secret, react: () => ({ status: 200, body: { id: 'n1' } }) });
});
afterEach(() => fake.close());

const send = (more: Partial<OutsideCall<z.infer<typeof Answer>>> = {}) =>
  callOutside({
    account: fake.account,
    path: '/things',
    body: { thing: 1 },
    key: 'key-0001',
    answer: Answer,
    allowFake: true,
    patience: { timeoutMs: 1_500, firstWaitMs: 1 },
    ...more,
  });

describe('callOutside', () => {
  it('sends once and reads the answer', async () => {
    expect(await send()).toEqual({ status: 200, answer: { id: 'n1' } });
    expect(fake.effects).toEqual([{ key: 'key-0001', path: '/things', body: { thing: 1 } }]);
  });

  it('tries a broken connection again, with the same key: done once', async () => {
    fake.mood('lostAnswer', 2);
    expect((await send()).answer).toEqual({ id: 'n1' });
    expect(fake.requests()).toBe(3);
    expect(fake.effects).toHaveLength(1);
  });

  it('gives up on a connection that stays broken', async () => {
    fake.mood('unreachable');
    await expect(send()).rejects.toMatchObject({ trouble: 'unreachable' });
    expect(fake.requests()).toBe(3);
    expect(fake.effects).toHaveLength(0);
  });

  it.each([
    ['slow', 'timeout', 1],
    ['failing', 'failing', 0],
    ['refusing', 'refused', 0],
    ['garbled', 'unreadable', 1],
  ] as const)('does not repeat by itself when the other side is %s', async (mood, trouble, effects) => {
    fake.mood(mood);
    await expect(send()).rejects.toMatchObject({ name: 'OutsideError', trouble });
    expect(fake.requests()).toBe(1);
    expect(fake.effects).toHaveLength(effects);
  });

  it('has a word for what a slow system did in the end: the repeat brings the first answer', async () => {
    fake.mood('slow', 1);
    await expect(send()).rejects.toMatchObject({ trouble: 'timeout' });
    expect((await send()).answer).toEqual({ id: 'n1' });
    expect(fake.effects).toHaveLength(1);
  });

  it('says that nobody listens there', async () => {
    const { url } = fake.account;
    await fake.close();
    await expect(send({ account: { ...secret, url } })).rejects.toMatchObject({ trouble: 'unreachable' });
    fake = await openFake({ secret, react: () => ({ status: 200, body: {} }) });
  });

  it('is refused with another secret, and says so', async () => {
    const account = { ...fake.account, secret: 'this is not what was agreed on at all' };
    await expect(send({ account })).rejects.toMatchObject({ trouble: 'notAuthorised', status: 401 });
  });

  it('sees when one key was used for two things', async () => {
    await send();
    await expect(send({ body: { thing: 2 } })).rejects.toMatchObject({
      trouble: 'refused',
      status: 409,
      code: 'idempotencyKeyReused',
    });
  });

  it('does not take a simulated system for a real one in production', async () => {
    await expect(send({ allowFake: false })).rejects.toMatchObject({ trouble: 'fake' });
  });

  it('stops waiting when the worker stops', async () => {
    fake.mood('slow');
    const stopping = new AbortController();
    const sending = send({ signal: stopping.signal, patience: { timeoutMs: 50_000 } });
    stopping.abort(new Error('the worker stops'));
    await expect(sending).rejects.toThrow('the worker stops');
  });

  it('keeps addresses of people out of its errors', async () => {
    const talkative = await openFake({
      secret,
      react: () => ({ status: 422, body: { error: 'no box lin.qing@example.org, no phone 13812345678' } }),
    });
    const error = await send({ account: talkative.account }).catch((thrown: Error) => thrown);
    await talkative.close();
    expect((error as Error).message).toMatch(/422/);
    expect((error as Error).message).not.toMatch(/lin\.qing|13812345678/);
  });
});

describe('an account', () => {
  it.each([
    ['http://127.0.0.1:9', true],
    ['https://regulator.example/api/', true],
    ['http://regulator.example', false],
    ['ftp://127.0.0.1', false],
  ])('%s: %s', (url, good) => expect(OutsideAccount.safeParse({ ...secret, url }).success).toBe(good));
});
