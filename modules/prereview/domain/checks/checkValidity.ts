import { datesIn } from '../read/dates.ts';
import { findLabelled } from '../read/findLabelled.ts';
import { shorten } from '../read/tidy.ts';
import { absent, both, type Found, type RunCheck } from './checkContext.ts';

const FOR_EVER = /长期|永久|无固定期限|long[- ]?term/i;

/** The last date after the label is the last day of validity; a date before it is the first. */
export const checkValidity: RunCheck<'validity'> = ({ labels }, files, { today }) => {
  let known = false;
  const found: Found[] = [];
  for (const { id, read } of files) {
    for (const { value, place, quote } of findLabelled(read, labels)) {
      if (FOR_EVER.test(value)) known = true;
      const dates = datesIn(value);
      const until = dates.at(-1);
      if (!until) continue;
      known = true;
      const from = dates.length > 1 ? dates[0]! : undefined;
      const at = { fileId: id, place, quote: shorten(quote) };
      if (!FOR_EVER.test(value) && until < today)
        found.push({ ...at, code: 'expired', expected: both(today), found: until });
      else if (from && from > today)
        found.push({ ...at, code: 'notYetValid', expected: both(today), found: from });
    }
  }
  return known ? found : [absent(files, 'notFound', both(labels[0] ?? ''))];
};
