import type { Glyph } from '@pdf-lib/fontkit';
import { printable } from './printable.ts';
import { typeface } from './typefaces.ts';

/** What a round seal says: the office around its edge, and below the star what the seal is for. */
export interface SealText {
  ring: string;
  centre?: string;
}

/** The seal's drawing in a square of SEAL_SIZE: outlines to fill, and circles to stroke. */
export interface SealShapes {
  filled: string[];
  circle: { radius: number; width: number };
}

/** Tenths of a millimetre: an office's seal is 42 mm across, its edge 1.2 mm, its star 14 mm. */
export const SEAL_SIZE = 420;
const MIDDLE = SEAL_SIZE / 2;
const EDGE = 12;
const STAR_RADIUS = 70;
const RING = { baseline: 136, size: 54, maxSweep: (270 * Math.PI) / 180, looseness: 1.28 };
const CENTRE = { baseline: MIDDLE + 124, size: 38, maxWidth: 200 };

type Transform = (x: number, y: number) => [number, number];

/**
 * Draws the seal as outlines, so that it looks the same in a PDF and in any browser, whatever fonts are
 * there. Each character of the ring stands upright on the circle; long names are set narrower.
 * @throws Problem documents.missingCharacter
 */
export function sealShapes(text: SealText): SealShapes {
  const filled = [star(), ...ring(printable(text.ring))];
  if (text.centre !== undefined) filled.push(...straight(printable(text.centre)));
  return { filled, circle: { radius: MIDDLE - EDGE / 2 - 1, width: EDGE } };
}

function ring(text: string): string[] {
  const glyphs = glyphsOf(text);
  const natural = glyphs.reduce((total, glyph) => total + advance(glyph, RING.size), 0);
  // Characters are spread along the line through their middles.
  const radius = RING.baseline + RING.size * 0.38;
  const sweep = Math.min(RING.maxSweep, (natural * RING.looseness) / radius);
  const room = (sweep * radius) / natural;
  const narrow = Math.min(1, room / 1.04);
  let angle = -sweep / 2;
  return glyphs.map((glyph) => {
    const cell = (advance(glyph, RING.size) * room) / radius;
    const at = angle + cell / 2;
    angle += cell;
    const half = (advance(glyph, RING.size) * narrow) / 2;
    return outline(glyph, RING.size, narrow, (x, y) => {
      const [across, up] = [x - half, RING.baseline + y];
      return [
        MIDDLE + across * Math.cos(at) + up * Math.sin(at),
        MIDDLE + across * Math.sin(at) - up * Math.cos(at),
      ];
    });
  });
}

function straight(text: string): string[] {
  const glyphs = glyphsOf(text);
  const natural = glyphs.reduce((total, glyph) => total + advance(glyph, CENTRE.size), 0);
  const narrow = Math.min(1, CENTRE.maxWidth / natural);
  let left = MIDDLE - (natural * narrow) / 2;
  return glyphs.map((glyph) => {
    const start = left;
    left += advance(glyph, CENTRE.size) * narrow;
    return outline(glyph, CENTRE.size, narrow, (x, y) => [start + x, CENTRE.baseline - y]);
  });
}

function star(): string {
  const inner = STAR_RADIUS * (Math.sin(Math.PI / 10) / Math.sin((7 * Math.PI) / 10));
  const points = Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? STAR_RADIUS : inner;
    const angle = (i * Math.PI) / 5;
    return pair([MIDDLE + radius * Math.sin(angle), MIDDLE - radius * Math.cos(angle)]);
  });
  return `M${points.join('L')}Z`;
}

function glyphsOf(text: string): Glyph[] {
  const { face } = typeface('bold');
  return [...text].map((character) => face.glyphForCodePoint(character.codePointAt(0)!));
}

function advance(glyph: Glyph, size: number): number {
  return (glyph.advanceWidth / 1000) * size;
}

const LETTERS: Record<string, string> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

function outline(glyph: Glyph, size: number, narrow: number, place: Transform): string {
  const { commands } = glyph.path as unknown as { commands: { command: string; args: number[] }[] };
  const scale = size / 1000;
  return commands
    .map(({ command, args }) => {
      const points: string[] = [];
      for (let i = 0; i < args.length; i += 2) {
        points.push(pair(place(args[i]! * scale * narrow, args[i + 1]! * scale)));
      }
      return LETTERS[command] + points.join(' ');
    })
    .join('');
}

function pair([x, y]: [number, number]): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
