import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AnswerView, ConversationLine, ConversationView } from '#modules/assistant/contract.ts';
import { sweepConversations } from '#modules/assistant/index.ts';
import { operations as assistant } from '#modules/assistant/server/operations.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';

const anyone = { kind: 'anyone' } as const;
const questions = parse(readFileSync('modules/assistant/testing/questions.yaml', 'utf8')) as {
  ask: string;
  answer: string[];
}[];
let city: TestCity;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const isChinese = (words: string) => /\p{Script=Han}/u.test(words);
const ask = (question: string) =>
  city.run<object, AnswerView>(
    assistant.ask,
    anyone,
    { question },
    {
      language: isChinese(question) ? 'zh-CN' : 'en',
    },
  );
const idOf = ({ url }: { url: string }) => url.split('/').at(-1)!;
function led(answer: AnswerView): string[] {
  if (answer.kind === 'answer') return [idOf(answer.about)];
  return answer.kind === 'askBack' ? answer.options.map(idOf) : [answer.kind];
}

describe('the guide robot', () => {
  it('leads scripted questions to the right page or to a person [APV-21.r1]', async () => {
    const tried = await Promise.all(questions.map(async (one) => ({ ...one, led: led(await ask(one.ask)) })));
    const right = tried.filter((one) => one.led.some((id) => one.answer.includes(id)));
    const wrong = tried.filter((one) => !right.includes(one));
    const zh = tried.filter((one) => isChinese(one.ask)).length;
    console.log(
      `${right.length} of ${tried.length} questions (${zh} zh) led right; not: ${wrong
        .map((one) => `${one.ask} → ${one.led.join('/')}`)
        .join('; ')}`,
    );
    expect(zh).toBeGreaterThanOrEqual(40);
    expect(tried.length - zh).toBeGreaterThanOrEqual(15);
    expect(right.length / tried.length).toBeGreaterThanOrEqual(0.85);
    // Whoever asks for a person, or for what is none of ours, is never sent to a counter.
    const guarded = tried.filter((one) => one.answer.includes('person') || one.answer.includes('unknown'));
    expect(guarded.filter((one) => !right.includes(one))).toEqual([]);
  });

  it('says what it rests on, and asks back when two fit', async () => {
    const time = await ask('食品生产许可低风险食品告知承诺要多久');
    expect(time).toMatchObject({ kind: 'answer', intent: 'time' });
    if (time.kind !== 'answer') throw new Error();
    expect(time.lines.every(({ source }) => source !== null)).toBe(true);
    expect(time.lines.map(({ words }) => words).join()).toContain('20个工作日');
    expect(await ask('食品生产许可')).toMatchObject({ kind: 'askBack' });
  });
});

describe('handing over to a person [APV-21.r1]', () => {
  it('puts the thread before the staff of the place, and their answer back into it', async () => {
    const said = [
      { author: 'asker', words: '我家的老房子能开民宿吗' },
      { author: 'robot', words: '这个问题我答不上来' },
    ];
    const held = await city.run<object, { id: string; key: string }>(assistant.handOver, anyone, {
      messages: said,
    });
    const clerk = await city.as('chen-xiaowen');
    const inbox = () =>
      city.run<object, { conversations: ConversationLine[] }>(assistant.listConversations, clerk, {});
    expect((await inbox()).conversations).toMatchObject([{ id: held.id, state: 'waiting', messages: 2 }]);
    await city.run(assistant.answerConversation, clerk, { id: held.id, words: '可以，请先做消防检查。' });
    const view = await city.run<object, ConversationView>(assistant.getConversation, anyone, held);
    expect(view.state).toBe('answered');
    expect(view.messages.at(-1)).toMatchObject({
      author: 'officer',
      name: '陈晓雯',
      words: '可以，请先做消防检查。',
    });
    await city.run(assistant.sayMore, anyone, { ...held, words: '谢谢，还要别的吗' });
    expect((await inbox()).conversations[0]).toMatchObject({ state: 'waiting', messages: 4 });
    await city.run(assistant.answerConversation, clerk, { id: held.id, words: '没有了。', close: true });
    expect((await inbox()).conversations).toEqual([]);
    await expect(city.run(assistant.sayMore, anyone, { ...held, words: '再问' })).rejects.toMatchObject({
      code: 'conversation.closed',
    });
  });

  it('is closed to whoever has no key, and to staff of another city', async () => {
    const held = await city.run<object, { id: string; key: string }>(assistant.handOver, anyone, {
      messages: [{ author: 'asker', words: '私事' }],
    });
    const other = { id: held.id, key: 'x'.repeat(32) };
    await expect(city.run(assistant.getConversation, anyone, other)).rejects.toMatchObject({
      code: 'conversation.unknown',
    });
    const { person } = (await city.as('chen-xiaowen')) as { person: { id: string; name: string } };
    const elsewhere = {
      kind: 'officer',
      person,
      post: { role: 'window', agency: 'lanchuan-approval', place: 'lanchuan' },
    } as const;
    await expect(city.run(assistant.readConversation, elsewhere, { id: held.id })).rejects.toMatchObject({
      code: 'conversation.unknown',
    });
    const inbox = await city.run<object, { conversations: ConversationLine[] }>(
      assistant.listConversations,
      elsewhere,
      {},
    );
    expect(inbox.conversations).toEqual([]);
  });

  it('is forgotten some time after the last word, with everything that was said', async () => {
    const { database } = city.db;
    const DAY = 86_400_000;
    const in29 = new Date(city.clock.now.getTime() + 29 * DAY);
    expect(await sweepConversations(database, in29)).toBe(0);
    expect(await sweepConversations(database, new Date(in29.getTime() + 2 * DAY))).toBe(2);
    expect(await database.rows('SELECT 1 FROM conversation_messages')).toEqual([]);
  });
});
