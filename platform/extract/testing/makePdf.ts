import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';
import subsetFont from 'subset-font';
import { typeface } from '#platform/documents/server/typefaces.ts';

/** Words at a place of a page: points from the left and from the top of an A4 sheet. */
export interface Mark {
  text: string;
  x: number;
  y: number;
  size?: number;
}

export interface PageDrawing {
  marks: Mark[];
  /** Pictures (PNG) with place and size, such as a seal or a scan. */
  pictures?: { png: Uint8Array; x: number; y: number; width: number; height: number }[];
}

/**
 * A PDF of the given pages, its letters embedded as programs in use here embed them.
 * @param letters part of a font that has all of them; cut out here when absent
 */
export async function makePdf(pages: readonly PageDrawing[], letters?: Buffer): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  const words = pages.flatMap(({ marks }) => marks.map(({ text }) => text)).join('');
  const bytes = letters ?? (await subsetFont(typeface('regular').bytes, `${words} `, { keepFeatures: [] }));
  const font = await document.embedFont(bytes, { subset: false });
  for (const { marks, pictures = [] } of pages) {
    const page = document.addPage([595, 842]);
    for (const { text, x, y, size = 11 } of marks) page.drawText(text, { x, y: 842 - y, size, font });
    for (const { png, x, y, width, height } of pictures) {
      page.drawImage(await document.embedPng(png), { x, y: 842 - y - height, width, height });
    }
  }
  return Buffer.from(await document.save());
}

/** Lines one under another, as the simplest letter is written; an array is a row of a table. */
export function linesAsPage(lines: readonly (string | string[])[], step = 20): PageDrawing {
  return {
    marks: lines.flatMap((line, n) => {
      const y = 60 + n * step;
      if (typeof line === 'string') return [{ text: line, x: 60, y }];
      return line.map((text, column) => ({ text, x: 60 + column * 120, y }));
    }),
  };
}
