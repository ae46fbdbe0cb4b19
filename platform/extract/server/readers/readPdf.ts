import { getDocument, OPS, PasswordException, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Extracted, nothingRead } from '../../pure/extracted.ts';
import { collectLines } from '../collectLines.ts';
import type { ExtractLimits } from '../extractLimits.ts';
import { Unreadable } from '../unreadable.ts';
import { groupPieces, type PageLine, type Piece } from './groupPieces.ts';
import { tablesIn } from './tablesIn.ts';

const PICTURES = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
]);
const library = new URL('.', import.meta.resolve('pdfjs-dist/package.json')).pathname;

/** The text layer of a PDF, line by line with page and line; what are pictures of text is counted, not read. */
export async function readPdf(bytes: Uint8Array, limits: ExtractLimits): Promise<Extracted> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1024 * 1024,
    cMapUrl: `${library}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${library}standard_fonts/`,
  });
  try {
    const document = await task.promise;
    const read = nothingRead('pdf');
    const collected = collectLines(limits);
    read.lines = collected.lines;
    const most = Math.min(document.numPages, limits.mostPages);
    read.cut = document.numPages > most;
    for (
      let number = 1;
      number <= most && !(read.cut && collected.lines.length >= limits.mostLines);
      number++
    ) {
      const page = await document.getPage(number);
      const lines = await linesOf(page);
      for (const [n, { text }] of lines.entries()) {
        read.cut = !collected.add(text, { at: 'page', page: number, line: n + 1 }) || read.cut;
      }
      const characters = lines.reduce((sum, { text }) => sum + text.replaceAll(/\s/g, '').length, 0);
      const pictures = await picturesOn(page);
      read.tables.push(...tablesIn(lines, number));
      read.pages.push({ number, characters, pictures });
      read.pictures += pictures;
      page.cleanup();
    }
    read.signatures = await signaturesOf(document, bytes);
    return read;
  } catch (error) {
    if (error instanceof PasswordException) throw new Unreadable('locked');
    throw new Unreadable('broken', error instanceof Error ? error.message : '');
  } finally {
    await task.destroy();
  }
}

async function linesOf(page: PDFPageProxy): Promise<PageLine[]> {
  const { items } = await page.getTextContent();
  const pieces: Piece[] = items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [, , , height = 0, x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, width: item.width, size: Math.abs(height) || item.height || 10 }];
  });
  return groupPieces(pieces);
}

async function picturesOn(page: PDFPageProxy): Promise<number> {
  const { fnArray } = await page.getOperatorList();
  return fnArray.filter((operation) => PICTURES.has(operation)).length;
}

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;

/** A signature names the bytes it covers in the clear, so that whoever checks it can find them. */
async function signaturesOf(document: Document, bytes: Uint8Array): Promise<Extracted['signatures']> {
  const fields = (await document.getFieldObjects()) as Record<string, { type?: string }[]> | null;
  const signed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/ByteRange');
  return Object.entries(fields ?? {})
    .filter(([, [field]]) => field?.type === 'signature')
    .map(([name]) => ({ name, signed }));
}
