import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import { indexCorpus, summarise, tryQuestions } from '../testing/tryQuestions.ts';
import { indexDocument, removeDocument, type SearchDocument } from './indexDocument.ts';
import { search } from './search.ts';

const now = new Date('2026-11-22T02:00:00Z');
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await indexCorpus(db.database, now);
});
afterAll(() => db.close());

const put = (document: SearchDocument) => db.database.transaction((tx) => indexDocument(tx, document, now));
const ids = async (query: string, more: object = {}) =>
  (await search(db.database, { query, language: 'zh-CN', ...more })).map((hit) => hit.id);

test('plain questions find their answers', async () => {
  const tried = await tryQuestions(db.database);
  expect(tried.length).toBeGreaterThan(70);
  expect(tried.filter(({ place, unforeseen }) => !unforeseen && (place === 0 || place > 5))).toEqual([]);
  expect(tried.filter(({ place }) => place === 0)).toEqual([]);
  const { first, mrr } = summarise(tried);
  expect(first).toBeGreaterThan(0.85);
  expect(mrr).toBeGreaterThan(0.9);
});

test('a hit shows its texts and marks the words of the query', async () => {
  const [hit] = await search(db.database, { query: '贷款利息补助', language: 'zh-CN' });
  expect(hit).toMatchObject({
    kind: 'policy',
    id: 'interest-subsidy',
    language: 'zh-CN',
    title: '小微企业贷款贴息',
    url: '/policys/interest-subsidy',
    place: null,
  });
  const marked = hit!.snippet.filter((segment) => segment.hit).map((segment) => segment.text);
  expect(marked).toContain('贷款利息');
  expect(hit!.snippet.map((segment) => segment.text).join('')).toBe(hit!.summary);
});

test('a title outweighs a mention, and a thing is found once however many languages match', async () => {
  expect((await ids('信用修复'))[0]).toBe('credit-repair');
  const hits = await search(db.database, { query: 'credit repair 信用修复', language: 'en' });
  expect(hits.filter((hit) => hit.id === 'credit-repair')).toHaveLength(1);
  expect(hits[0]).toMatchObject({ id: 'credit-repair', language: 'en', title: 'Credit repair' });
});

test('Chinese typed on an English page finds the thing, shown in English when it has English', async () => {
  const hits = await search(db.database, { query: '歇业备案', language: 'en' });
  expect(hits[0]).toMatchObject({ id: 'suspension', language: 'en', title: 'Suspension of business' });
  const only = await search(db.database, { query: '无还本续贷', language: 'en' });
  expect(only[0]).toMatchObject({ id: 'no-repay-renewal', language: 'zh-CN', title: '无还本续贷' });
});

test('kinds and limit narrow the hits', async () => {
  const hits = await search(db.database, { query: '贷款', language: 'zh-CN', kinds: ['policy'], limit: 2 });
  expect(hits).toHaveLength(2);
  expect(hits.every((hit) => hit.kind === 'policy')).toBe(true);
});

test('nothing but stop words, marks or nonsense finds nothing and breaks nothing', async () => {
  for (const query of [
    '',
    '   ',
    '怎么办呢？',
    'how do I',
    "'; DROP TABLE search_documents; --",
    '\\',
    "a'b\\c:*&|!()",
    '😀',
  ]) {
    expect(Array.isArray(await ids(query)), query).toBe(true);
  }
  expect(await ids('怎么办呢？')).toEqual([]);
  expect(await ids('zxqv')).toEqual([]);
  expect((await ids('贷款 '.repeat(5000)))[0]).toBeDefined();
});

test('words with quotes and backslashes are indexed as they are', async () => {
  await put({ kind: 'guide', id: 'odd', language: 'en', title: "O'Neill\\x:A,2", summary: '', url: '/g' });
  expect(await ids("o'neill", { language: 'en' })).toEqual(['odd']);
});

test('indexing again replaces, removing takes every language out', async () => {
  const document = {
    kind: 'guide',
    id: 'orchard',
    title: '海鲜早市',
    summary: '周末摆摊',
    url: '/orchard',
  } as const;
  await put({ ...document, language: 'zh-CN' });
  await put({ ...document, language: 'en', title: 'Adopt an orchard plant', summary: '' });
  await put({ ...document, language: 'zh-CN', title: '果园认养', summary: '认养果树' });
  expect(await ids('果园')).toEqual(['orchard']);
  expect(await ids('海鲜')).toEqual([]);
  await db.database.transaction((tx) => removeDocument(tx, 'guide', 'orchard'));
  expect(await ids('果园认养')).not.toContain('orchard');
  expect(await ids('adopt orchard', { language: 'en' })).toEqual([]);
});

test('keywords and body are found too', async () => {
  const document = {
    kind: 'guide',
    id: 'lamp',
    language: 'zh-CN',
    title: '夜间经济',
    summary: '',
    url: '/l',
  } as const;
  await put({
    ...document,
    body: `${'前言。'.repeat(100)}鳗鱼养殖户也可以参加。`,
    keywords: ['夜市', 'food truck'],
  });
  expect(await ids('夜市')).toEqual(['lamp']);
  expect(await ids('food trucks', { language: 'en' })).toContain('lamp');
  const [hit] = await search(db.database, { query: '鳗鱼养殖', language: 'zh-CN' });
  expect(hit?.snippet.filter((segment) => segment.hit).map((segment) => segment.text)).toEqual(['鳗鱼养殖']);
});

describe('a place', () => {
  beforeAll(async () => {
    await db.database.rows(
      `INSERT INTO places (id, name_zh, parent_id, level, path) VALUES
        ('land', '国', NULL, 'country', '{land}'),
        ('east', '东省', 'land', 'province', '{land,east}'), ('west', '西省', 'land', 'province', '{land,west}'),
        ('port', '港市', 'east', 'prefecture', '{land,east,port}'), ('dock', '码头区', 'port', 'county', '{land,east,port,dock}')`,
    );
    for (const place of ['land', 'east', 'west', 'port', 'dock']) {
      await put({
        kind: 'rule',
        id: place,
        language: 'zh-CN',
        title: '海运补给办法',
        summary: '',
        url: '/r',
        place,
      });
    }
    await put({
      kind: 'rule',
      id: 'everywhere',
      language: 'zh-CN',
      title: '海运补给通则',
      summary: '',
      url: '/r',
    });
  });

  test('finds what holds there: above it, in it, below it, and everywhere', async () => {
    const found = await ids('海运补给', { place: 'port' });
    expect(found.toSorted()).toEqual(['dock', 'east', 'everywhere', 'land', 'port']);
    expect((await ids('海运补给', { place: 'west' })).toSorted()).toEqual(['everywhere', 'land', 'west']);
    expect(await ids('海运补给')).toHaveLength(6);
  });
});
