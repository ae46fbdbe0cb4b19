import { afterAll, beforeAll, expect, test } from 'vitest';
import { putPlace } from '#platform/access/server/places.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import { RegisterDefinition } from '#platform/registers/pure/definition.ts';
import { publishRegister } from '#platform/registers/server/publishRegister.ts';
import { Form } from '../pure/form.ts';
import { toText } from '../pure/toText.ts';
import { namesInAnswers } from './namesInAnswers.ts';

const title = { zh: '题', en: 'Title' };
const now = new Date('2026-11-22T02:00:00Z');
const form = Form.parse({
  sections: [
    {
      id: 'one',
      title,
      fields: [
        { id: 'premises', kind: 'place', title },
        { id: 'village', kind: 'place', title },
        { id: 'food', kind: 'register', register: 'foods', title },
      ],
    },
  ],
});

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  const places = [
    { id: 'cn', name: { zh: '中国', en: 'China' }, parent: null, level: 'country' as const },
    { id: 'yunxi', name: { zh: '云溪市', en: 'Yunxi' }, parent: 'cn', level: 'prefecture' as const },
    { id: 'qingfeng', name: { zh: '青峰村', en: null }, parent: 'yunxi', level: 'township' as const },
  ];
  const definition = RegisterDefinition.parse({
    register: 'foods',
    title,
    description: title,
    owner: 'reform-office',
    place: 'yunxi',
    key: 'code',
    fields: [
      { id: 'code', title, type: 'text', required: true },
      { id: 'name', title, type: 'text', translated: true },
    ],
    public: true,
    source: 'assumed',
  });
  const entry = (zh: string, en: string, validFrom: string, validTo?: string) => ({
    body: { code: 'tea', name: { zh, en } },
    validFrom,
    ...(validTo && { validTo }),
  });
  await db.database.transaction(async (tx) => {
    for (const place of places) {
      await putPlace(tx, { ...place, code: null, retired: false, replacedBy: null }, now);
    }
    const entries = [entry('茶叶', 'Tea', '2026-01-01', '2026-12-31')];
    await publishRegister(tx, { definition, entries }, { now, today: '2026-11-22' });
  });
});
afterAll(() => db.close());

test('entries and places are named in both languages; what has no name keeps its id', async () => {
  const answers = { premises: 'yunxi', village: 'qingfeng', food: 'tea' };
  const names = await namesInAnswers(db.database, form, answers, '2026-11-22', 'yunxi');
  const show = (at: number, language: 'zh-CN' | 'en', answer: string) =>
    toText(form.sections[0]!.fields[at]!, answer, language, names(language));
  expect([show(0, 'zh-CN', 'yunxi'), show(0, 'en', 'yunxi')]).toEqual(['云溪市', 'Yunxi']);
  expect([show(1, 'zh-CN', 'qingfeng'), show(1, 'en', 'qingfeng')]).toEqual(['青峰村', '青峰村']);
  expect([show(2, 'zh-CN', 'tea'), show(2, 'en', 'tea')]).toEqual(['茶叶', 'Tea']);
  expect(show(0, 'en', 'nowhere')).toBe('nowhere');
});

test('an entry that was not on the list that day keeps its key', async () => {
  const names = await namesInAnswers(db.database, form, { food: 'tea' }, '2027-01-01', 'yunxi');
  expect(names('en').entryName?.('foods', 'tea')).toBeUndefined();
});
