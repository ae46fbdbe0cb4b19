import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestDatabase } from '#platform/db/testing/testDatabase.ts';
import { mediator, mediators } from '../testing/mediators.ts';
import { keeper, now, registerDatabase, today } from '../testing/registerDatabase.ts';
import { exportEntries } from './exportEntries.ts';
import { findEntry } from './findEntry.ts';
import { importEntries } from './importEntries.ts';
import { listEntries } from './listEntries.ts';
import { publishRegister } from './publishRegister.ts';
import { readTableFile } from './readTable.ts';
import { upsertEntry } from './upsertEntry.ts';

let db: TestDatabase;
let place = 0;
beforeAll(async () => {
  db = await registerDatabase(mediators);
});
afterAll(() => db.close());

// Every test has a register of its own: the same one in another place.
let register = '';
beforeEach(async () => {
  const id = `place-${++place}`;
  await db.database.rows(
    `INSERT INTO places (id, name_zh, parent_id, level, path) VALUES ($1, '某市', 'cn', 'prefecture', ARRAY['cn', $1])`,
    [id],
  );
  const definition = { ...mediators, place: id };
  await db.database.transaction((tx) => publishRegister(tx, { definition, entries: [] }, { now, today }));
  register = `mediators@${id}`;
});

const bring = (text: string, partial = false) => bringBytes(new TextEncoder().encode(text), partial);
const bringBytes = (content: Uint8Array, partial = false) =>
  db.database.transaction((tx) => importEntries(tx, keeper, { register, content, partial, today, now }));
const put = (body: Record<string, unknown>) =>
  db.database.transaction((tx) =>
    upsertEntry(tx, keeper, { register, entry: { body, validFrom: '2026-01-01' }, now }),
  );

const heading = '编号,姓名（中文）,姓名（英文）,专长,每件费用,带教人,手机,失效日期';
const mixed = [
  heading,
  '1,甲,A,买卖合同,100,,13800000001,',
  '2,乙,B,种地,1.234,,,',
  ',,,,,,,',
  '1,丙,C,买卖合同,,,,',
  '4,丁,D,建设工程,,9,,2020/1/1',
  '5,戊,E,建设工程,,1,,',
  '6,己,F,建设工程,,2,,',
].join('\n');

test('a check says what would happen and writes nothing', async () => {
  await put(mediator('1'));
  const content = new TextEncoder().encode(`${heading}\n1,甲,A,买卖合同,100,,,\n2,乙,B,建设工程,,1,,`);
  const check = (checked: boolean) =>
    db.database.transaction((tx) =>
      importEntries(tx, keeper, { register, content, partial: false, check: checked, today, now }),
    );
  const { rows, written } = await check(true);
  expect(rows.map(({ outcome }) => outcome)).toEqual(['changed', 'added']);
  expect(written).toBe(0);
  expect((await listEntries(db.database, { register, asOf: today })).total).toBe(1);
  expect((await check(false)).written).toBe(2);
});

test('one wrong row keeps everything out, and every wrong row is told with its fields', async () => {
  const { rows, written } = await bring(mixed);
  expect(written).toBe(0);
  expect(rows.map(({ row, key, outcome }) => [row, key, outcome])).toEqual([
    [2, '1', 'waiting'],
    [3, '2', 'refused'],
    [5, '1', 'refused'],
    [6, '4', 'refused'],
    [7, '5', 'waiting'],
    [8, '6', 'refused'],
  ]);
  expect(rows.flatMap(({ row, problems }) => problems.map(({ path, code }) => [row, path, code]))).toEqual([
    [3, 'field', 'registers.field.notChoice'],
    [3, 'fee', 'registers.field.notMoney'],
    [5, 'number', 'registers.row.twice'],
    [6, 'teacher', 'registers.field.noSuchEntry'],
    [8, 'teacher', 'registers.field.noSuchEntry'],
  ]);
  expect((await listEntries(db.database, { register, asOf: today })).total).toBe(0);
});

test('partly, the good rows are written, and a second time they are unchanged', async () => {
  const first = await bring(mixed, true);
  expect(first.written).toBe(2);
  expect(first.rows.map(({ outcome }) => outcome)).toEqual([
    'added',
    'refused',
    'refused',
    'refused',
    'added',
    'refused',
  ]);
  expect((await findEntry(db.database, register, '5', today))?.body.teacher).toBe('1');
  const second = await bring(mixed, true);
  expect(second.written).toBe(0);
  expect(second.rows[0]!.outcome).toBe('unchanged');
});

test('a file changes what it names and leaves the rest', async () => {
  await put(mediator('1', { fee: '1', cases: 3 }));
  await put(mediator('2', { fee: '2' }));
  const { rows } = await bring(`${heading}\n1,调解员1,Mediator 1,Sales,¥1，000.00,,,`);
  expect(rows.map(({ outcome }) => outcome)).toEqual(['changed']);
  expect((await findEntry(db.database, register, '1', today))?.body).toMatchObject({ fee: '1000.00' });
  expect((await findEntry(db.database, register, '2', today))?.body).toMatchObject({ fee: '2.00' });
});

test('a heading that does not match is told column by column', async () => {
  await expect(bring('编号,工资,Number\n1,2,3')).rejects.toMatchObject({
    code: 'registers.file.header',
    fields: [
      { path: '工资', code: 'registers.column.unknown' },
      { path: 'number', code: 'registers.column.twice' },
      { path: 'name.zh', code: 'registers.column.missing' },
      { path: 'name.en', code: 'registers.column.missing' },
      { path: 'field', code: 'registers.column.missing' },
    ],
  });
  await expect(bring('')).rejects.toMatchObject({ code: 'registers.file.empty' });
  await expect(bring(heading)).rejects.toMatchObject({ code: 'registers.file.empty' });
});

for (const format of ['csv', 'xlsx'] as const) {
  test(`an ${format} export holds what the filter shows, and reads back as unchanged`, async () => {
    await put(mediator('=1+1', { field: 'building', fee: '1234.5', online: true, phone: '0138' }));
    await put(mediator('007', { field: 'building', cases: 1.5, appointed: '2026-03-01', online: false }));
    await put(mediator('other'));
    const input = {
      register,
      query: '建设工程',
      asOf: today,
      format,
      language: 'zh-CN',
      view: 'full',
    } as const;
    const file = await exportEntries(db.database, input);
    const table = await readTableFile(file.content);
    expect(table).toHaveLength(3);
    expect(table[0]).toContain('姓名（英文）');
    const back = await bringBytes(file.content);
    expect(back.rows.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['007', 'unchanged'],
      ['=1+1', 'unchanged'],
    ]);
  });
}

test('a public export has no personal column', async () => {
  await put(mediator('1', { phone: '13800009999' }));
  const input = { register, asOf: today, format: 'csv', language: 'en', view: 'public' } as const;
  const text = new TextDecoder().decode((await exportEntries(db.database, input)).content);
  expect(text).not.toContain('1380000');
  expect(text.split('\r\n')[0]).toBe(
    'Number,Name (Chinese),Name (English),Field,Cases,Fee,Appointed,Online,Teacher,Valid from,Valid to',
  );
});

test('a sheet with numbers and dates of its own is read too', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('名册');
  sheet.addRow(['number', 'name.zh', 'name.en', 'field', 'cases', 'fee', 'appointed', 'online']);
  sheet.addRow([12, '甲', 'A', 'trade', 7, 12.5, new Date('2026-03-01T00:00:00Z'), true]);
  const { rows } = await bringBytes(new Uint8Array(await book.xlsx.writeBuffer()));
  expect(rows).toEqual([{ row: 2, key: '12', outcome: 'added', problems: [] }]);
  expect((await findEntry(db.database, register, '12', today))?.body).toEqual({
    number: '12',
    name: { zh: '甲', en: 'A' },
    field: 'trade',
    cases: 7,
    fee: '12.50',
    appointed: '2026-03-01',
    online: true,
  });
});
