import { shorten, tight } from '../read/tidy.ts';
import { both, type Found, type RunCheck } from './checkContext.ts';

/** Lines with words that samples and templates leave behind. Each line is told once. */
export const checkPlaceholder: RunCheck<'placeholder'> = ({ words }, files) =>
  files.flatMap(({ id, read }) =>
    read.lines.flatMap(({ text, place }): Found[] => {
      const line = tight(text).toUpperCase();
      const word = words.find((one) => line.includes(tight(one).toUpperCase()));
      if (word === undefined) return [];
      return [
        { code: 'placeholder', fileId: id, place, quote: shorten(text), expected: both(''), found: word },
      ];
    }),
  );
