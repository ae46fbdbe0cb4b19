import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FakeModel, openFakeModel } from './fake/fakeModel.ts';
import { openModel } from './model.ts';

let fake: FakeModel;
beforeAll(async () => {
  fake = await openFakeModel((messages) => `heard ${messages.at(-1)?.content}`);
});
afterAll(() => fake.close());

test('an answer comes back as text, and the key goes with the question', async () => {
  fake.mood('fine');
  const model = openModel(fake.account);
  expect(await model.ask([{ role: 'user', content: '你好' }])).toBe('heard 你好');
});

test.each([
  ['late', 'timeout'],
  ['failing', 'failing'],
  ['garbled', 'unreadable'],
  ['endless', 'unreadable'],
  ['gone', 'unreachable'],
] as const)('a model that is %s brings a named trouble and nothing else', async (mood, trouble) => {
  fake.mood(mood);
  const model = openModel({ ...fake.account, timeoutMs: mood === 'late' ? 200 : 10_000 });
  await expect(model.ask([{ role: 'user', content: 'x' }])).rejects.toMatchObject({ trouble });
});

test('whoever stops the worker stops the question', async () => {
  fake.mood('late');
  const stop = new AbortController();
  const asking = openModel({ ...fake.account, timeoutMs: 60_000 }).ask([], stop.signal);
  stop.abort();
  await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
});
