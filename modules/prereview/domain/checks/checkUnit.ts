import { findLabelled } from '../read/findLabelled.ts';
import { shorten, tight } from '../read/tidy.ts';
import { both, type Found, type RunCheck } from './checkContext.ts';

const FIGURE = /^[约共计]?\d[\d,.]*([^\d\s,.;，。；、)）]{0,6}[23]?)/;

/** Figures after the label that carry another unit than those allowed; one in the label itself counts as given. */
export const checkUnit: RunCheck<'unit'> = ({ labels, units }, files) =>
  files.flatMap(({ id, read }) =>
    findLabelled(read, labels).flatMap(({ value, place, quote }): Found[] => {
      const unit = FIGURE.exec(tight(value))?.[1];
      if (unit === undefined) return [];
      const before = tight(quote.slice(0, quote.lastIndexOf(value)));
      const allowed = units.map(tight);
      if (unit === '' && allowed.some((word) => before.includes(word))) return [];
      if (allowed.some((word) => unit.toLowerCase().startsWith(word.toLowerCase()))) return [];
      const at = { fileId: id, place, quote: shorten(quote) };
      return [{ ...at, code: 'unitDiffers', expected: both(units[0] ?? ''), found: unit }];
    }),
  );
