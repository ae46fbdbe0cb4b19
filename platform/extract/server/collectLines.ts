import type { Line } from '../pure/extracted.ts';
import type { Place } from '../pure/place.ts';
import type { ExtractLimits } from './extractLimits.ts';

/** Lines in reading order, up to the bounds. `add` is false once a bound is reached. */
export function collectLines({ mostLines, mostCharacters }: ExtractLimits) {
  const lines: Line[] = [];
  let characters = 0;
  return {
    lines,
    add(text: string, place: Place): boolean {
      const tidy = text.replaceAll(/[\s\0]+/g, ' ').trim();
      if (tidy === '') return true;
      if (lines.length >= mostLines || characters + tidy.length > mostCharacters) return false;
      characters += tidy.length;
      lines.push({ text: tidy, place });
      return true;
    },
  };
}
