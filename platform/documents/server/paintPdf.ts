import {
  BlendMode,
  degrees,
  PDFDocument,
  type PDFFont,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  setCharacterSpacing,
} from 'pdf-lib';
import subsetFont from 'subset-font';
import type { Colour, PathMark, Sheets, TextMark } from './marks.ts';
import { typeface, type Weight } from './typefaces.ts';

/** Writes laid-out sheets into a new PDF document, with the part of each font that they use. */
export async function paintPdf(sheets: Sheets): Promise<PDFDocument> {
  const { default: fontkit } = await import('@pdf-lib/fontkit');
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  const fonts = { regular: await embed('regular'), bold: await embed('bold') };
  for (const marks of sheets.pages) {
    const page = document.addPage([sheets.width, sheets.height]);
    for (const mark of marks) {
      if (mark.kind === 'text') paintText(page, mark, fonts[mark.weight]);
      else paintPath(page, mark);
    }
  }
  return document;

  async function embed(weight: Weight): Promise<PDFFont> {
    const texts = sheets.pages
      .flat()
      .map((mark) => (mark.kind === 'text' && mark.weight === weight ? mark.text : ''));
    // Substitutions of the font are left out: pdf-lib writes no widths for substituted glyphs.
    const part = await subsetFont(typeface(weight).bytes, `${texts.join('')} `, {
      targetFormat: 'truetype',
      keepFeatures: [],
    });
    // pdf-lib's own subsetting drops Chinese glyphs without a word, so it gets a font that is already small.
    return document.embedFont(part, { subset: false });
  }
}

function paintText(page: PDFPage, mark: TextMark, font: PDFFont): void {
  page.pushOperators(pushGraphicsState(), setCharacterSpacing(mark.spacing));
  page.drawText(mark.text, {
    x: mark.x,
    y: page.getHeight() - mark.y,
    size: mark.size,
    font,
    color: colour(mark.colour),
    opacity: mark.opacity,
    rotate: degrees(mark.rotate ?? 0),
  });
  page.pushOperators(popGraphicsState());
}

function paintPath(page: PDFPage, mark: PathMark): void {
  page.drawSvgPath(mark.d, {
    x: mark.x,
    y: page.getHeight() - mark.y,
    scale: mark.scale,
    color: mark.fill && colour(mark.fill),
    borderColor: mark.stroke && colour(mark.stroke),
    borderWidth: mark.strokeWidth,
    opacity: mark.opacity,
    borderOpacity: mark.opacity,
    blendMode: mark.overprint ? BlendMode.Multiply : undefined,
  });
}

function colour(hex: Colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return rgb(red!, green!, blue!);
}
