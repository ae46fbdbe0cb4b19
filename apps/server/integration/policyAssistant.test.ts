import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AnswerView, GuidanceView } from '#modules/assistant/contract.ts';
import { operations as assistant } from '#modules/assistant/server/operations.ts';
import { policiesInForce } from '#modules/policies/index.ts';
import { operations as profiles } from '#modules/profiles/server/operations.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';

interface Golden {
  ask: string;
  answer: string;
  says?: string;
  cites?: string;
}
const anyone = { kind: 'anyone' } as const;
const golden = parse(readFileSync('modules/assistant/testing/policyQuestions.yaml', 'utf8')) as Golden[];
const isChinese = (words: string) => /\p{Script=Han}/u.test(words);
const OUTSIDE = ['unknown', 'person'];

let city: TestCity;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const ask = (question: string) =>
  city.run<object, AnswerView>(
    assistant.ask,
    anyone,
    { question },
    { language: isChinese(question) ? 'zh-CN' : 'en' },
  );
const placeOf = (answer: AnswerView) =>
  answer.kind === 'answer' ? answer.about.url.replace(/^\/(policies\/)?([^/#]+).*/, '$2') : answer.kind;

describe('golden questions about policies', () => {
  it('lead to a policy in force that is cited with document and address, or to a person, at any hour [POL-09.r1]', async () => {
    // Half past three in the night.
    city.clock.now = new Date('2026-11-23T19:30:00Z');
    const inForce = (await policiesInForce(city.db.database, '2026-11-24')).map(({ policy }) => policy);
    const wrong: string[] = [];
    for (const { ask: question, answer: wanted, says, cites } of golden) {
      const answer = await ask(question);
      const led = placeOf(answer);
      if (led !== wanted)
        wrong.push(
          `${question} → ${led} ${answer.kind === 'answer' ? answer.about.title : JSON.stringify(answer)}`,
        );
      if (answer.kind !== 'answer') continue;
      // Whatever is answered rests on something in force, and says where it can be read.
      if (led !== 'briefings') expect(inForce, question).toContain(led.replace(/^e-/, ''));
      expect(
        answer.lines.every(({ source, url }) => source && url),
        question,
      ).toBe(true);
      if (says && !answer.lines.some(({ words }) => words.includes(says)))
        wrong.push(`${question} says not ${says}: ${JSON.stringify(answer.lines)}`);
      if (cites && !answer.lines.some(({ source }) => source?.includes(cites)))
        wrong.push(`${question} cites not ${cites}`);
    }
    expect(wrong).toEqual([]);
    expect(golden.length).toBeGreaterThanOrEqual(20);
    expect(golden.filter(({ answer }) => OUTSIDE.includes(answer)).length).toBeGreaterThanOrEqual(8);
    city.clock.now = new Date('2026-11-23T01:30:00Z');
  });

  it('stop being answered the day after a policy has ended [POL-09.r1]', async () => {
    const question = '茶企品牌推广补助有多少';
    expect(placeOf(await ask(question))).toBe('chashan-tea-brand');
    city.clock.now = new Date('2027-01-01T02:00:00Z');
    expect((await ask(question)).kind).toBe('unknown');
    city.clock.now = new Date('2026-11-23T01:30:00Z');
  });
});

describe('the virtual policy commissioner', () => {
  const guide = async (policy?: string) =>
    city.run<object, GuidanceView>(assistant.guideFirm, await city.as('ma-cheng'), policy ? { policy } : {});

  it('says what a firm can have and asks one thing at a time, until it is settled [POL-09.r2]', async () => {
    const before = await guide();
    expect(before.question).not.toBeNull();
    const { attribute, policies } = before.question!;
    expect(policies.length).toBeGreaterThan(0);
    await city.run(profiles.supplyValue, await city.as('ma-cheng'), {
      attribute,
      fact: 'none',
      asOf: '2026-11-23',
    });
    const after = await guide();
    expect(after.question?.attribute).not.toBe(attribute);
    expect(after.open).toBeLessThanOrEqual(before.open);
  });

  it('goes through one policy condition by condition, with its article [POL-09.r2]', async () => {
    const { about } = await guide('yunxi-smart-retrofit');
    expect(about?.conditions.map(({ article }) => article)).toEqual([null, '第四条', '第五条', '第七条']);
    await expect(guide('wengang-2024')).rejects.toMatchObject({ code: 'policy.unknown' });
  });
});
