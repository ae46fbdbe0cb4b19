import type { RunCheck } from './checkContext.ts';
import { both, type Found } from './checkContext.ts';

/** Pages with almost nothing on them, and pages that are pictures of which a machine can read no word. */
export const checkLegible: RunCheck<'legible'> = ({ leastCharacters, pictures: picturesWillDo }, files) =>
  files.flatMap(({ id, read }) =>
    read.pages.flatMap(({ number, characters, pictures }): Found[] => {
      if (characters >= leastCharacters || (pictures > 0 && picturesWillDo)) return [];
      return [
        {
          code: pictures > 0 ? 'pageIsPicture' : 'pageBlank',
          fileId: id,
          place: { at: 'page', page: number },
          quote: read.lines.find(({ place }) => place.at === 'page' && place.page === number)?.text ?? '',
          expected: both(String(leastCharacters)),
          found: String(characters),
        },
      ];
    }),
  );
