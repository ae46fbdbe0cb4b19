import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { loadRegister } from './loadRegister.ts';
import { csvLine, readCsv } from './readCsv.ts';
import { readTableFile } from './readTable.ts';
import { readYaml } from './readYaml.ts';
import { unpackedSize } from './unpackedSize.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('csv', () => {
  test.each([
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\uFEFFa;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a\tb\n1,5\t2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a,b\n"x, ""y""\nz",2',
      [
        ['a', 'b'],
        ['x, "y"\nz', '2'],
      ],
    ],
    ['a,b\n\n1,', [['a', 'b'], [], ['1', '']]],
    ['a\n"open', [['a'], ['open']]],
    ['a\n"x"tail', [['a'], ['xtail']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(readCsv(text)).toEqual(rows);
  });

  test('a text that a spreadsheet would run gets a mark, a number does not', () => {
    expect(csvLine(['=1+1', -5, '+86', 'a"b', '行\n二'])).toBe('\'=1+1,-5,\'+86,"a""b","行\n二"\r\n');
  });

  test('what a Chinese spreadsheet saves is read too', async () => {
    const gbk = new Uint8Array([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0x61]);
    expect(await readTableFile(gbk)).toEqual([['编号', 'a']]);
    expect(await readTableFile(bytes('编号,a'))).toEqual([['编号', 'a']]);
  });
});

describe('xlsx', () => {
  async function sheet(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    fill(book.addWorksheet('一'));
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  test('cells of every kind come as their values, empty rows keep their number', async () => {
    const content = await sheet((page) => {
      page.addRow(['编号', '日期']);
      page.addRow([]);
      page.getCell('A3').value = { richText: [{ text: '甲' }, { text: '乙' }] };
      page.getCell('B3').value = new Date('2026-03-01T00:00:00Z');
      page.getCell('A4').value = { formula: '1+1', result: 2 };
      page.getCell('B4').value = { text: '链接', hyperlink: 'https://example.org' };
      page.getCell('C4').value = true;
    });
    expect(await readTableFile(content)).toEqual([
      ['编号', '日期'],
      [],
      ['甲乙', new Date('2026-03-01T00:00:00Z')],
      [2, '链接', true],
    ]);
  });

  test('a file that only looks like one is refused', async () => {
    await expect(readTableFile(bytes('PK\u0003\u0004 rubbish'))).rejects.toMatchObject({
      code: 'registers.file.unreadable',
    });
    const content = await sheet((page) => page.addRow(['a']));
    const broken = content.map((byte, at) => (at > 40 && at < 400 ? 0 : byte));
    await expect(readTableFile(broken)).rejects.toMatchObject({ code: 'registers.file.unreadable' });
    await expect(readTableFile(new Uint8Array(21 * 2 ** 20))).rejects.toMatchObject({ status: 413 });
  });

  test('what it unpacks to is known before it is opened', async () => {
    const content = await sheet((page) => page.addRow(['一'.repeat(30_000)]));
    const size = unpackedSize(content);
    expect(size).toBeGreaterThan(30_000);
    expect(size).toBeLessThan(2 ** 20);
    expect(unpackedSize(bytes('no zip'))).toBeUndefined();
  });
});

describe('yaml', () => {
  const schema = z.strictObject({ a: z.number(), list: z.array(z.strictObject({ b: z.string() })) });

  test('every fault has its line and column', () => {
    const text = 'a: one\nlist:\n  - b: x\n  - b: 3\n  - c: y\n';
    expect(() => readYaml(schema, text, 'f.yaml')).toThrow(
      /^f\.yaml:1:1: a: .*\nf\.yaml:4:5: list\.1\.b: .*\nf\.yaml:5:5: list\.2/,
    );
    expect(() => readYaml(schema, 'a: 1\n', 'f.yaml')).toThrow(/^f\.yaml:1:1: list: /);
    expect(() => readYaml(schema, 'a: [1', 'f.yaml')).toThrow(/^f\.yaml:1:\d+: /);
    expect(readYaml(schema, 'a: 1\nlist: []', 'f.yaml')).toEqual({ a: 1, list: [] });
  });
});

describe('a register file', () => {
  beforeEach(() => void vi.stubEnv('LC_ALL', 'en'));
  afterEach(() => void vi.unstubAllEnvs());
  const head = [
    'register: teas',
    'title: { zh: 茶, en: Teas }',
    'description: { zh: 茶, en: Teas }',
    'owner: catalogue-editor',
    'place: port',
    'key: code',
    'fields:',
    '  - { id: code, title: { zh: 代码, en: Code }, type: text, required: true }',
    '  - { id: since, title: { zh: 始于, en: Since }, type: date }',
    'public: true',
    'source: assumed',
  ];
  const write = (lines: string[], csv = '') => {
    const folder = mkdtempSync(path.join(tmpdir(), 'register-'));
    writeFileSync(path.join(folder, 'teas.csv'), csv);
    writeFileSync(path.join(folder, 'teas.yaml'), lines.join('\n'));
    return path.join(folder, 'teas.yaml');
  };

  test('has its entries inline, and a wrong value is told with its line', () => {
    const good = loadRegister(write([...head, 'entries:', '  - { code: black, since: 2026-01-01 }']));
    expect(good.entries.map(({ body }) => body)).toEqual([{ code: 'black', since: '2026-01-01' }]);
    const bad = write([...head, 'entries:', '  - { code: black }', '  - { code: green, since: soon }']);
    expect(() => loadRegister(bad)).toThrow('teas.yaml:14:20: entries.1.since: This must be a date.');
  });

  test('or in a table beside it, and a wrong row is told with its number', () => {
    const good = loadRegister(
      write([...head, 'validFrom: 2026-02-01', 'csv: teas.csv'], '代码,Since\nblack,2026/1/1\n'),
    );
    expect(good.entries).toEqual([
      { body: { code: 'black', since: '2026-01-01' }, validFrom: '2026-02-01', validTo: null, source: null },
    ]);
    const bad = write([...head, 'csv: teas.csv'], 'code,since\nblack,\nblack,soon\n');
    expect(() => loadRegister(bad)).toThrow(
      'teas.csv:3: since: This must be a date.\nteas.csv:3: code: This entry is also in row 2.',
    );
  });
});
