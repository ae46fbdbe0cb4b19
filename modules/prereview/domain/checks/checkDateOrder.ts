import type { Extracted } from '#platform/extract/pure/extracted.ts';
import { datesIn } from '../read/dates.ts';
import { findLabelled, type Labelled } from '../read/findLabelled.ts';
import { shorten } from '../read/tidy.ts';
import { both, type Found, type RunCheck } from './checkContext.ts';

/** A file whose earlier date lies after its later one. Files that lack one of them are left alone. */
export const checkDateOrder: RunCheck<'dateOrder'> = ({ earlier, later }, files) =>
  files.flatMap(({ id, read }): Found[] => {
    const first = dated(read, earlier);
    const second = dated(read, later);
    if (!first || !second || first.date <= second.date) return [];
    const { place, quote } = second;
    const at = { fileId: id, place, quote: shorten(quote) };
    return [{ ...at, code: 'orderImpossible', expected: both(first.date), found: second.date }];
  });

function dated(read: Extracted, labels: readonly string[]): (Labelled & { date: string }) | undefined {
  for (const found of findLabelled(read, labels)) {
    const [date] = datesIn(found.value);
    if (date) return { ...found, date };
  }
  return undefined;
}
