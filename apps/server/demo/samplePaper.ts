import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, rgb } from 'pdf-lib';
import subsetFont from 'subset-font';
import { typeface } from '#platform/documents/server/typefaces.ts';

const MARGIN = 56;
const LINES = 16;
const STEP = 34;

/** A sheet of A4 that stands for whatever somebody in the demo city hands in: a heading, and lines with nothing on them. */
export async function samplePaper(heading: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(fontkit);
  const bytes = await subsetFont(typeface('regular').bytes, heading, { keepFeatures: [] } as never);
  const font = await pdf.embedFont(bytes, { subset: false });
  const page = pdf.addPage();
  const { width, height } = page.getSize();
  page.drawText(heading, { x: MARGIN, y: height - 2 * MARGIN, size: 18, font });
  for (let line = 0; line < LINES; line++) {
    const y = height - 3 * MARGIN - line * STEP;
    const end = line % 4 === 3 ? width / 2 : width - MARGIN;
    page.drawLine({ start: { x: MARGIN, y }, end: { x: end, y }, thickness: 1, color: rgb(0.8, 0.83, 0.83) });
  }
  return pdf.save();
}
