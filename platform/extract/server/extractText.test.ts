import { createCanvas } from '@napi-rs/canvas';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { makeZip } from '#platform/files/testing/makeZip.ts';
import { plainText } from '../pure/extracted.ts';
import { makeDocx } from '../testing/makeDocx.ts';
import { linesAsPage, makePdf } from '../testing/makePdf.ts';
import { makeXlsx } from '../testing/makeXlsx.ts';
import { readExtractLimits } from './extractLimits.ts';
import { extractText } from './extractText.ts';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const limits = readExtractLimits();

test('a PDF gives its lines with page and line, its pictures, and tables by their shape', async () => {
  const seal = await createCanvas(40, 40).encode('png');
  const table = [
    ['序号', '名称', '金额'],
    ['1', '设备购置', '120000'],
    ['2', '安装', '30000'],
  ];
  const bytes = await makePdf([
    linesAsPage(['建设工程施工合同', '发包人：云溪临江建筑工程有限公司', ...table]),
    { ...linesAsPage(['第二页']), pictures: [{ png: seal, x: 300, y: 500, width: 80, height: 80 }] },
  ]);
  const read = await extractText(bytes, PDF);
  expect(read.unread).toBeUndefined();
  expect(read.lines[1]).toEqual({
    text: '发包人：云溪临江建筑工程有限公司',
    place: { at: 'page', page: 1, line: 2 },
  });
  expect(read.tables[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual(table);
  expect(read.tables[0]?.rows[1]?.[2]?.place).toEqual({ at: 'page', page: 1, line: 4 });
  expect(read.pages.map(({ pictures }) => pictures)).toEqual([0, 1]);
  expect(read.lines.at(-1)?.place).toEqual({ at: 'page', page: 2, line: 1 });
});

test('a Word file gives paragraphs, cells and headers; what was deleted is not read', async () => {
  const deleted = { xml: '<w:p><w:del><w:r><w:t>旧话</w:t></w:r></w:del><w:r><w:t>新话</w:t></w:r></w:p>' };
  const read = await extractText(
    makeDocx(
      [
        '第一段 A&B',
        [
          ['工种', '人数'],
          ['钢筋工', '12'],
        ],
        deleted,
      ],
      '云溪市页眉',
    ),
    DOCX,
  );
  expect(read.lines).toEqual([
    { text: '第一段 A&B', place: { at: 'paragraph', paragraph: 1 } },
    { text: '工种', place: { at: 'tableCell', table: 1, row: 1, column: 1 } },
    { text: '人数', place: { at: 'tableCell', table: 1, row: 1, column: 2 } },
    { text: '钢筋工', place: { at: 'tableCell', table: 1, row: 2, column: 1 } },
    { text: '12', place: { at: 'tableCell', table: 1, row: 2, column: 2 } },
    { text: '新话', place: { at: 'paragraph', paragraph: 2 } },
    { text: '云溪市页眉', place: { at: 'margin' } },
  ]);
});

test('a workbook gives cells with their address, dates as dates and results of formulas', async () => {
  const rows = [
    ['项目', '日期', '金额'],
    ['钢筋', new Date('2026-03-01'), 1200.5],
    ['合计', null, { formula: 'SUM(C2:C2)', result: 1200.5 }],
  ];
  const read = await extractText(await makeXlsx({ 清单: rows }), XLSX);
  expect(plainText(read)).toContain('钢筋 2026-03-01 1200.5');
  expect(read.tables[0]?.rows[2]?.[2]).toEqual({
    text: '1200.5',
    place: { at: 'cell', sheet: '清单', cell: 'C3' },
  });
});

test('a file that is broken, locked or of no known kind is no failure', async () => {
  const broken = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3000, 7)]);
  expect((await extractText(broken, PDF)).unread).toBe('broken');
  expect((await extractText(Buffer.from('PK nothing'), DOCX)).unread).toBe('broken');
  expect((await extractText(makeZip({ 'word/document.xml': '<w:p><w:t>' }), DOCX)).unread).toBe('broken');
  expect((await extractText(Buffer.from('x'), 'application/ofd')).unread).toBe('noReader');
  const picture = await extractText(await createCanvas(9, 9).encode('png'), 'image/png');
  // Read where Tesseract is installed, said not to be read elsewhere.
  expect(['noTool', undefined]).toContain(picture.unread);
});

test('an archive that swells on unpacking is refused, and the next file is read', async () => {
  const bomb = makeZip({ 'word/document.xml': `<w:p>${' '.repeat(120_000_000)}</w:p>` });
  expect(bomb.length).toBeLessThan(1_000_000);
  expect((await extractText(bomb, DOCX)).unread).toBe('tooLarge');
  // The same, lying about its size in directory and header.
  const liar = Buffer.from(bomb);
  const real = Buffer.alloc(4);
  real.writeUInt32LE(120_000_011);
  const small = Buffer.alloc(4);
  small.writeUInt32LE(1000);
  for (let at = liar.indexOf(real); at >= 0; at = liar.indexOf(real)) small.copy(liar, at);
  expect((await extractText(liar, DOCX)).unread).toBe('broken');
  expect(plainText(await extractText(makeDocx(['还在']), DOCX))).toBe('还在');
});

test('a thousand pages are read up to the bound and said to be cut', async () => {
  const document = await PDFDocument.create();
  for (let n = 0; n < 1000; n++) document.addPage();
  const read = await extractText(await document.save(), PDF);
  expect(read.pages).toHaveLength(limits.mostPages);
  expect(read.cut).toBe(true);
});

test('a file that takes too long ends the thread, not the process', async () => {
  // Long enough that even an idle machine reads on after the first look at the clock.
  const lines = Array.from({ length: 40 }, (_, n) => `第${n}行`);
  const pages = Array.from({ length: 100 }, () => linesAsPage(lines));
  const bytes = await makePdf(pages);
  expect((await extractText(bytes, PDF, { ...limits, mostSeconds: 0.001 })).unread).toBe('tooLong');
  expect((await extractText(bytes, PDF)).pages).toHaveLength(100);
});
