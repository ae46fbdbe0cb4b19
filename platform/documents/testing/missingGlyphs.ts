import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { TextMark } from '../server/marks.ts';
import { fontFile, type Weight, widthOf } from '../server/typefaces.ts';
import type { Raster } from './rasterizePdf.ts';

/**
 * Compares a drawn page with the same texts drawn straight from the font file, one character at a time, and
 * returns the characters whose ink differs. Text extraction cannot do this: a PDF with blank glyphs still
 * extracts perfectly.
 * @param page a raster at `scale` pixels for each point
 * @param texts upright texts only
 */
export function missingGlyphs(page: Raster, texts: TextMark[], scale: number): string[] {
  const reference = createCanvas(page.width, page.height).getContext('2d');
  const wrong: string[] = [];
  for (const mark of texts) {
    let x = mark.x;
    for (const character of mark.text) {
      const advance = widthOf(character, mark.size, mark.weight);
      const start = x;
      x += advance + mark.spacing;
      if (character.trim() === '') continue;
      const cell = {
        left: Math.round(start * scale),
        top: Math.floor((mark.y - mark.size) * scale),
        width: Math.round(advance * scale),
        height: Math.ceil(mark.size * 1.3 * scale),
      };
      drawReference(reference, cell, character, start, mark, scale);
      const printed = inkOf(page.context, cell);
      const expected = inkOf(reference, cell);
      const alike = Math.min(covered(expected, printed, cell.width), covered(printed, expected, cell.width));
      if (alike < 0.9) wrong.push(character);
    }
  }
  return wrong;
}

interface Cell {
  left: number;
  top: number;
  width: number;
  height: number;
}

function drawReference(
  context: SKRSContext2D,
  cell: Cell,
  character: string,
  x: number,
  mark: TextMark,
  scale: number,
): void {
  context.fillStyle = '#ffffff';
  context.fillRect(cell.left, cell.top, cell.width, cell.height);
  context.fillStyle = mark.colour;
  context.font = `${mark.size * scale}px ${family(mark.weight)}`;
  context.fillText(character, x * scale, mark.y * scale);
}

/** The dark pixels of a cell. Read in red light, in which the seal and the bronze lines are bright. */
function inkOf(context: SKRSContext2D, cell: Cell): Uint8Array {
  const { data } = context.getImageData(cell.left, cell.top, cell.width, cell.height);
  const ink = new Uint8Array(cell.width * cell.height);
  for (let i = 0; i < ink.length; i++) ink[i] = data[i * 4]! < 150 ? 1 : 0;
  return ink;
}

/** The share of one ink that lies on the other or one pixel beside it: edges are smoothed differently. 0–1. */
function covered(ink: Uint8Array, by: Uint8Array, width: number): number {
  let all = 0;
  let found = 0;
  for (let i = 0; i < ink.length; i++) {
    if (!ink[i]) continue;
    all++;
    if ([0, 1, -1, width, -width].some((step) => by[i + step])) found++;
  }
  return all === 0 ? 1 : found / all;
}

const registered = new Set<Weight>();

function family(weight: Weight): string {
  const name = `Reference${weight}`;
  if (!registered.has(weight)) {
    GlobalFonts.registerFromPath(fontFile(weight), name);
    registered.add(weight);
  }
  return name;
}
