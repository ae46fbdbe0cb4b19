import { Problem } from '#platform/errors/pure/problem.ts';
import { typeface } from './typefaces.ts';

/**
 * A text as it can be printed: composed (NFC), line ends as \n, exotic blanks as plain ones, invisible
 * joiners gone. Both weights hold the same characters.
 * @throws Problem documents.missingCharacter naming the first character the font lacks: a rare character
 *   must never become an empty box on a certificate
 */
export function printable(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '');
  const { face } = typeface('regular');
  for (const character of clean) {
    const code = character.codePointAt(0)!;
    if (character === '\n' || (code >= 0x20 && face.hasGlyphForCodePoint(code))) continue;
    const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    throw new Problem('documents.missingCharacter', 422, { params: { character, codePoint, text: clean } });
  }
  return clean;
}
