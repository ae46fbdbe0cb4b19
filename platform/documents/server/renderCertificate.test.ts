import fontkit from '@pdf-lib/fontkit';
import jsQR from 'jsqr';
import { PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Certificate } from '../pure/certificate.ts';
import { missingGlyphs } from '../testing/missingGlyphs.ts';
import { rasterizePdf } from '../testing/rasterizePdf.ts';
import { englishCertificate, sampleCertificate } from '../testing/sampleCertificate.ts';
import { layoutCertificate } from './layoutCertificate.ts';
import type { Sheets, TextMark } from './marks.ts';
import { renderCertificate } from './renderCertificate.ts';
import { typeface } from './typefaces.ts';

const SCALE = 4;
const longScope = '食品销售（仅销售预包装食品）；技术服务、技术开发、技术咨询、技术转让、技术推广；'.repeat(
  40,
);

function uprightTexts(sheets: Sheets, page: number): TextMark[] {
  return sheets.pages[page]!.filter((mark) => mark.kind === 'text').filter((mark) => !mark.rotate);
}

const cases: [string, Certificate][] = [
  ['portrait', sampleCertificate],
  ['landscape, in English, with Latin and Chinese in one line', englishCertificate],
  ['with a watermark', { ...sampleCertificate, orientation: 'landscape', watermark: '演示样本 DEMO' }],
  ['over several pages', { ...sampleCertificate, fields: [{ label: '经营范围', value: longScope }] }],
];

test.each(cases)('every character is printed as the font draws it: %s', async (_, certificate) => {
  const sheets = layoutCertificate(certificate);
  const pdf = await renderCertificate(certificate);
  for (let page = 0; page < sheets.pages.length; page++) {
    const raster = await rasterizePdf(pdf, page + 1, SCALE);
    const texts = uprightTexts(sheets, page);
    expect(texts.length).toBeGreaterThan(3);
    expect(missingGlyphs(raster, texts, SCALE)).toEqual([]);
  }
});

test('the same check fails a PDF whose font was subset by pdf-lib', async () => {
  const sheets = layoutCertificate(sampleCertificate);
  const texts = uprightTexts(sheets, 0);
  const broken = await PDFDocument.create();
  broken.registerFontkit(fontkit);
  const page = broken.addPage([sheets.width, sheets.height]);
  const fonts = {
    regular: await broken.embedFont(typeface('regular').bytes, { subset: true }),
    bold: await broken.embedFont(typeface('bold').bytes, { subset: true }),
  };
  for (const { text, x, y, size, weight } of texts.map((mark) => ({ ...mark, spacing: 0 }))) {
    page.drawText(text, { x, y: sheets.height - y, size, font: fonts[weight] });
  }
  const raster = await rasterizePdf(await broken.save(), 1, SCALE);
  const plain = texts.map((mark) => ({ ...mark, spacing: 0 }));
  const characters = plain.reduce((count, mark) => count + [...mark.text].length, 0);
  expect(missingGlyphs(raster, plain, SCALE).length).toBeGreaterThan(characters * 0.2);
});

test.each(cases.slice(0, 3))('the QR code reads from the printed page: %s', async (_, certificate) => {
  const { context, width, height } = await rasterizePdf(await renderCertificate(certificate), 1, SCALE);
  const { data } = context.getImageData(0, 0, width, height);
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(certificate.qr);
});

test('the seal is red on the page, its star in the middle', async () => {
  const sheets = layoutCertificate(sampleCertificate);
  const seal = sheets.pages[0]!.filter((mark) => mark.kind === 'path').find((mark) => mark.overprint)!;
  const { context } = await rasterizePdf(await renderCertificate(sampleCertificate), 1, SCALE);
  const middle = 210 * seal.scale;
  const at = [(seal.x + middle) * SCALE, (seal.y + middle - 14) * SCALE] as const;
  const [red, green, blue] = context.getImageData(at[0], at[1], 1, 1).data;
  expect(red).toBeGreaterThan(190);
  expect(green! + blue!).toBeLessThan(160);
});

test('the same input gives the same bytes', async () => {
  const once = await renderCertificate(sampleCertificate);
  expect(Buffer.from(await renderCertificate(sampleCertificate)).equals(once)).toBe(true);
  expect(Buffer.from(await renderCertificate({ ...sampleCertificate, number: 'X' })).equals(once)).toBe(
    false,
  );
});

test('the machine-readable form travels inside, and the document says what it is', async () => {
  const pdf = await renderCertificate(sampleCertificate, 'aaa.bbb.ccc');
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const content = await document.getAttachmentContent('certificate.jws');
  expect(Buffer.from(content as Uint8Array).toString()).toBe('aaa.bbb.ccc');
  expect((await document.getMetadata()).info).toMatchObject({
    Title: '食品生产许可证 SC11499990000018',
    Author: '云溪市行政审批服务局',
  });
  await task.destroy();
});

test.each(['title', 'number', 'issuer', 'statement', 'watermark'] as const)(
  'a character that the font lacks is named, never printed as a box: in %s',
  async (where) => {
    const rendering = renderCertificate({ ...sampleCertificate, [where]: '𠮷野' });
    await expect(rendering).rejects.toMatchObject({
      code: 'documents.missingCharacter',
      params: { character: '𠮷', codePoint: 'U+20BB7', text: '𠮷野' },
    });
  },
);

test('a rare character in a field or on the seal is named too', async () => {
  const field = { ...sampleCertificate, fields: [{ label: '法定代表人', value: '李\u{2ebf0}' }] };
  await expect(renderCertificate(field)).rejects.toBeInstanceOf(Problem);
  const seal = { ...sampleCertificate, seal: { ring: '𠮷市公安局' } };
  await expect(renderCertificate(seal)).rejects.toMatchObject({ code: 'documents.missingCharacter' });
});
