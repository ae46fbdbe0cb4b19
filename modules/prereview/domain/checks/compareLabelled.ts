import type { Reference } from '#modules/catalogue/contract.ts';
import type { ReadFile, ReviewInput } from '../material.ts';
import { findLabelled } from '../read/findLabelled.ts';
import { shorten } from '../read/tidy.ts';
import { absent, both, type Found, wantedValue } from './checkContext.ts';

export interface Comparison {
  labels: readonly string[];
  equals: Reference;
  /** The value in a text that follows a label; undefined when there is none. */
  read: (text: string) => string | undefined;
  same: (found: string, wanted: string) => boolean;
}

/** Every labelled value that differs from what it must be; one finding when there is none to compare. */
export function compareLabelled(
  { labels, equals, read, same }: Comparison,
  files: readonly ReadFile[],
  input: ReviewInput,
): Found[] {
  const wanted = wantedValue(equals, input);
  if (wanted === undefined) return [];
  const expected = read(wanted) ?? wanted;
  let seen = false;
  const found: Found[] = [];
  for (const { id, read: file } of files) {
    for (const { value, place, quote } of findLabelled(file, labels)) {
      const own = read(value);
      if (own === undefined) continue;
      seen = true;
      if (same(own, expected)) continue;
      found.push({
        code: 'differs',
        fileId: id,
        place,
        quote: shorten(quote),
        expected: both(expected),
        found: shorten(own),
      });
    }
  }
  return seen ? found : [absent(files, 'notFound', both(labels[0] ?? ''))];
}
