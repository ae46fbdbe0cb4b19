import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Font } from '@pdf-lib/fontkit';

export type Weight = 'regular' | 'bold';

/** One weight of the document font: its file, and the parsed face for metrics, coverage and outlines. */
export interface Typeface {
  bytes: Buffer;
  face: Font;
}

const FILES: Record<Weight, string> = {
  regular: '400Regular/NotoSansSC_400Regular.ttf',
  bold: '700Bold/NotoSansSC_700Bold.ttf',
};

const require = createRequire(import.meta.url);
const loaded = new Map<Weight, Typeface>();

/** Noto Sans SC (OFL-1.1), read at first use and kept: about 10 MB for each weight. */
export function typeface(weight: Weight): Typeface {
  const known = loaded.get(weight);
  if (known) return known;
  const bytes = readFileSync(fontFile(weight));
  // Loaded with the first font: a process that makes no document need not read it at its start.
  const fontkit = require('@pdf-lib/fontkit') as typeof import('@pdf-lib/fontkit');
  const fresh = { bytes, face: fontkit.create(bytes) };
  loaded.set(weight, fresh);
  return fresh;
}

export function fontFile(weight: Weight): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${FILES[weight]}`));
}

/** Width of one line of text. Kerning and ligatures are off everywhere, so advances simply add up. */
export function widthOf(text: string, size: number, weight: Weight, spacing = 0): number {
  const { face } = typeface(weight);
  let units = 0;
  let count = 0;
  for (const character of text) {
    units += face.glyphForCodePoint(character.codePointAt(0)!).advanceWidth;
    count++;
  }
  return (units / face.unitsPerEm) * size + spacing * Math.max(0, count - 1);
}
