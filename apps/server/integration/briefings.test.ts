import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AnswerView, GuidanceView } from '#modules/assistant/contract.ts';
import { operations as assistant } from '#modules/assistant/server/operations.ts';
import type {
  DeskUnit,
  ExplanationView,
  Month,
  QuestionView,
  SpokespersonView,
  StreamCard,
  StreamView,
  UnitList,
} from '#modules/briefings/contract.ts';
import { sweepBriefings } from '#modules/briefings/index.ts';
import { operations as briefings } from '#modules/briefings/server/operations.ts';
import { policiesInForce } from '#modules/policies/index.ts';
import { operations as profiles } from '#modules/profiles/server/operations.ts';
import { publishPack, readPack } from '#modules/reforms/index.ts';
import { search } from '#platform/search/server/search.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';

const anyone = { kind: 'anyone' } as const;
const OFFICER = 'shen-yan';
const SPOKESPERSON = 'lu-heng';
const INDUSTRY = { register: 'policy-units@yunxi', unit: 'industry' };

let city: TestCity;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const run = <O>(operation: { '~orpc': unknown }, input: object = {}) =>
  city.run<object, O>(operation, anyone, input);
async function as<O>(person: string, operation: { '~orpc': unknown }, input: object = {}): Promise<O> {
  return city.run<object, O>(operation, await city.as(person), input);
}
interface Calendar {
  least: number | null;
  months: (typeof Month)['_output'][];
  streams: StreamCard[];
}
const plan = {
  theme: { zh: '茶企品牌补助', en: 'Grants for tea brands' },
  startsAt: '2026-12-10T02:00:00Z',
  endsAt: '2026-12-10T03:00:00Z',
  speakers: [
    { kind: 'official', name: '陆衡', unit: '云溪市工业和信息化局' },
    { kind: 'firm', name: '林青', unit: '青峰茶业' },
  ],
  policies: ['chashan-tea-brand'],
};

describe('the livestream calendar', () => {
  it('flags months without a stream; the pack says how many there are to be [POL-08.r1]', async () => {
    const { least, months, streams } = await run<Calendar>(briefings.listStreams);
    expect(least).toBe(1);
    expect(months.map(({ month, missing }) => [month, missing])).toEqual([
      ['2026-09', 0],
      ['2026-10', 1],
      ['2026-11', 0],
      ['2026-12', 1],
      ['2027-01', 1],
    ]);
    expect(streams.map(({ stands }) => stands)).toEqual(['coming', 'held']);
  });

  it('reminds the office of the coming month, once', async () => {
    expect(await sweepBriefings(city.services)).toBe(1);
    await sweepBriefings(city.services);
    const told = await city.db.database.rows<{ title: { zh: string } }>(
      "SELECT title FROM notices WHERE kind = 'briefings.month'",
    );
    expect(told).toHaveLength(2);
    expect(told[0]?.title.zh).toContain('2026年12月');
  });

  it('takes a whole plan only, of policies in force; one called off counts for no month [POL-08.r1]', async () => {
    const planned = (more: object) => as<StreamView>(OFFICER, briefings.planStream, { ...plan, ...more });
    await expect(planned({ speakers: plan.speakers.slice(0, 1) })).rejects.toMatchObject({
      code: 'briefing.faults',
      fields: [{ path: 'speakers', code: 'briefing.fault.noFirm' }],
    });
    await expect(planned({ policies: ['wengang-2024'] })).rejects.toMatchObject({
      code: 'briefing.noSuchPolicy',
    });
    const stream = await planned({});
    const december = async () =>
      (await run<Calendar>(briefings.listStreams)).months.find(({ month }) => month === '2026-12')?.missing;
    expect(await december()).toBe(0);
    await as(OFFICER, briefings.cancelStream, { id: stream.id, reason: '场地检修' });
    expect(await december()).toBe(1);
    await expect(run(briefings.askStream, { id: stream.id, words: '还播吗' })).rejects.toMatchObject({
      code: 'briefing.closed',
    });
  });

  it('is changed by whoever planned it until it begins; whoever signed up hears of another time, and when it is called off [POL-08]', async () => {
    const FIRM = 'lin-qing';
    const told = async () =>
      (
        await city.db.database.rows<{ kind: string; title: { zh: string }; body: { zh: string } }>(
          "SELECT kind, title, body FROM notices WHERE kind IN ('briefings.moved', 'briefings.calledOff') ORDER BY at, kind",
        )
      ).map(({ kind, body }) => [kind, body.zh]);
    const { id } = await as<StreamView>(OFFICER, briefings.planStream, plan);
    expect(await run<StreamView>(briefings.getStream, { id })).toMatchObject({
      signUp: 'signIn',
      mayChange: false,
    });
    await expect(run(briefings.signUp, { id, wanted: true })).rejects.toMatchObject({ status: 401 });
    await expect(as(OFFICER, briefings.signUp, { id, wanted: true })).rejects.toMatchObject({ status: 403 });
    expect(await as<StreamView>(FIRM, briefings.signUp, { id, wanted: true })).toMatchObject({
      signUp: 'yes',
    });
    const change = (person: string, more: object) =>
      as<StreamView>(person, briefings.changeStream, { ...plan, id, ...more });
    const story = { zh: '一家茶企的做法', en: 'What one tea firm did' };
    expect(await change(OFFICER, { story })).toMatchObject({ story, movedFrom: null, mayChange: true });
    expect(await told()).toEqual([]);
    await expect(change('bai-qiao', { story })).rejects.toMatchObject({ code: 'access.denied' });
    await expect(change('ye-lan', { story })).rejects.toMatchObject({ code: 'briefing.notYours' });
    await expect(change(OFFICER, { endsAt: plan.startsAt })).rejects.toMatchObject({
      code: 'briefing.faults',
      fields: [{ path: 'endsAt', code: 'briefing.fault.endsFirst' }],
    });
    const later = { startsAt: '2026-12-10T06:00:00Z', endsAt: '2026-12-10T07:00:00Z' };
    const moved = await change(OFFICER, later);
    expect(moved).toMatchObject({ movedFrom: '2026-12-10T02:00:00.000Z', story: null });
    const word = '新的时间是2026年12月10日 14:00至15:00，原定2026年12月10日 10:00开始。';
    expect(await told()).toEqual([['briefings.moved', word]]);
    await as(FIRM, briefings.signUp, { id, wanted: false });
    await change(OFFICER, { startsAt: '2026-12-10T05:00:00Z', endsAt: '2026-12-10T06:00:00Z' });
    expect(await told()).toHaveLength(1);
    await as(FIRM, briefings.signUp, { id, wanted: true });
    await as(OFFICER, briefings.cancelStream, { id, reason: '场地检修' });
    expect(await told()).toEqual([
      ['briefings.calledOff', '场地检修'],
      ['briefings.moved', word],
    ]);
    await expect(change(OFFICER, later)).rejects.toMatchObject({ code: 'briefing.over' });
    await expect(as(FIRM, briefings.signUp, { id, wanted: true })).rejects.toMatchObject({
      code: 'briefing.closed',
    });
    await sweepBriefings(city.services);
    expect(await city.db.database.rows('SELECT 1 FROM briefing_sign_ups')).toEqual([]);
  });

  it('takes questions before and during, and answers them live or afterwards into the knowledge base [POL-08.r2]', async () => {
    const { id } = await as<StreamView>(OFFICER, briefings.planStream, plan);
    const ask = (words: string) => run<{ id: string; phase: string }>(briefings.askStream, { id, words });
    const early = await ask('茶叶合作社能不能拿品牌推广补助');
    expect(early.phase).toBe('before');
    expect((await run<StreamView>(briefings.getStream, { id })).questions).toEqual([]);
    city.clock.now = new Date('2026-12-10T02:30:00Z');
    const during = await ask('补助能不能用来做包装设计');
    expect(during.phase).toBe('during');
    const answer = (question: string, words: string, policies = ['chashan-tea-brand']) =>
      as<QuestionView>(OFFICER, briefings.answerQuestion, { id: question, answer: words, policies });
    await expect(answer(during.id, '可以。', ['gaoqi-2008'])).rejects.toMatchObject({
      code: 'briefing.noSuchPolicy',
    });
    expect(await answer(during.id, '可以，用在品牌推广上都行。')).toMatchObject({ answeredWhen: 'live' });
    await expect(
      as(OFFICER, briefings.recordReplay, { id, replayUrl: 'https://v.example.org/1' }),
    ).rejects.toMatchObject({
      code: 'briefing.notOver',
    });
    city.clock.now = new Date('2026-12-11T02:30:00Z');
    await expect(ask('晚了吗')).rejects.toMatchObject({ code: 'briefing.closed' });
    expect(await answer(early.id, '登记为企业的可以，合作社暂时不行。')).toMatchObject({
      answeredWhen: 'afterwards',
    });
    await expect(answer(early.id, '再答一次')).rejects.toMatchObject({ code: 'briefing.answered' });
    await as(OFFICER, briefings.recordReplay, { id, replayUrl: 'https://video.example.org/tea' });
    const shown = await run<StreamView>(briefings.getStream, { id });
    expect(shown).toMatchObject({ stands: 'held', replayUrl: 'https://video.example.org/tea', asking: null });
    expect(shown.questions.map(({ policies }) => policies.map(({ policy }) => policy))).toEqual([
      ['chashan-tea-brand'],
      ['chashan-tea-brand'],
    ]);
    const hits = await search(city.db.database, { query: '茶叶合作社品牌推广补助', language: 'zh-CN' });
    expect(hits.map(({ url }) => url)).toContain(`/briefings/${id}#q-${early.id}`);
    city.clock.now = new Date('2026-11-23T01:30:00Z');
  });
});

describe('spokespersons', () => {
  const list = async (asOf?: string) =>
    (await run<{ lists: UnitList[] }>(briefings.listSpokespersons, asOf ? { asOf } : {})).lists;

  it('are one to a unit, with public contact; gaps and issuers on no list are named [POL-10.r2] [POL-10.r3]', async () => {
    const [yunxi] = await list();
    const speaking = yunxi!.units.filter(({ spokesperson }) => spokesperson !== null);
    expect(speaking.map(({ unit }) => unit).sort()).toEqual(['finance', 'human-resources', 'industry']);
    expect(speaking.every(({ spokesperson }) => spokesperson!.phone.length > 0)).toBe(true);
    expect(yunxi).toMatchObject({ gaps: 1, unlisted: [] });
  });

  it('cannot be two; who spoke on a day stays known [POL-10.r2]', async () => {
    const { units } = await as<{ units: DeskUnit[] }>(SPOKESPERSON, briefings.listUnits);
    const own = units.find(({ unit }) => unit === 'industry')!;
    expect(own).toMatchObject({ mayName: true, speaks: true });
    const other = own.candidates.find(({ name }) => name === '沈砚')!;
    const name = () =>
      as<SpokespersonView>(SPOKESPERSON, briefings.nameSpokesperson, {
        ...INDUSTRY,
        person: other.id,
        phone: '0999-1',
      });
    await expect(name()).rejects.toMatchObject({ code: 'spokesperson.second' });
    const finance = { ...INDUSTRY, unit: 'finance' };
    await expect(
      as(SPOKESPERSON, briefings.endSpokesperson, { ...finance, reason: 'x' }),
    ).rejects.toMatchObject({
      code: 'access.denied',
    });
    await as(SPOKESPERSON, briefings.endSpokesperson, { ...INDUSTRY, reason: '轮岗' });
    await name();
    const who = async (day?: string) =>
      (await list(day))[0]!.units.find(({ unit }) => unit === 'industry')?.spokesperson?.name;
    expect([await who('2026-11-22'), await who()]).toEqual(['陆衡', '沈砚']);
    await as(SPOKESPERSON, briefings.endSpokesperson, { ...INDUSTRY, reason: '调回' });
    const back = own.candidates.find(({ name: one }) => one === '陆衡')!;
    await as(SPOKESPERSON, briefings.nameSpokesperson, { ...INDUSTRY, person: back.id, phone: '0999-2' });
  });

  it('publish what the department drafted, never their own; the policy leads to them [POL-10.r4]', async () => {
    const draft = (person: string) =>
      as<ExplanationView>(person, briefings.draftExplanation, {
        ...INDUSTRY,
        policy: 'yunxi-smart-retrofit',
        title: '二手设备算不算投资',
        words: '有发票的可以算。',
      });
    const own = await draft(SPOKESPERSON);
    await expect(as(SPOKESPERSON, briefings.publishExplanation, { id: own.id })).rejects.toMatchObject({
      code: 'spokesperson.ownDraft',
    });
    const { id } = await draft(OFFICER);
    await expect(as(OFFICER, briefings.publishExplanation, { id })).rejects.toMatchObject({
      code: 'access.denied',
    });
    await as(SPOKESPERSON, briefings.publishExplanation, { id });
    const found = await run<{ spokesperson: SpokespersonView; explanations: ExplanationView[] }>(
      briefings.findSpokesperson,
      { policy: 'yunxi-smart-retrofit' },
    );
    expect(found.spokesperson.name).toBe('陆衡');
    expect(found.explanations.map(({ title }) => title)).toContain('二手设备算不算投资');
    expect(found.explanations.every(({ state }) => state === 'published')).toBe(true);
  });

  it('where the document counts fifteen units and names none, fifteen are missing [POL-10.r1]', async () => {
    const { pack } = readPack('packs/shaanxi/xian-high-tech/policy-spokespersons');
    await city.db.database.transaction((tx) =>
      publishPack(tx, city.services, pack!, { place: 'lanchuan', way: 'officer' }),
    );
    const lanchuan = (await list()).find(({ place }) => place.id === 'lanchuan');
    expect(lanchuan).toMatchObject({ stated: 15, units: [], gaps: 15 });
  });
});

interface Golden {
  ask: string;
  answer: string;
  says?: string;
  cites?: string;
}
const golden = parse(readFileSync('modules/assistant/testing/policyQuestions.yaml', 'utf8')) as Golden[];
const isChinese = (words: string) => /\p{Script=Han}/u.test(words);
const OUTSIDE = ['unknown', 'person'];

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
