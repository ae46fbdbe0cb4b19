import { shorten, tight } from '../read/tidy.ts';
import { both, type RunCheck } from './checkContext.ts';

/** Files that do not say among their first lines that they are what they should be. */
export const checkDocumentKind: RunCheck<'documentKind'> = ({ titles, withinLines }, files) => {
  const wanted = titles.map(tight);
  // One file of several may be an annex without a title of its own.
  const says = files.some(({ read }) => {
    // A title may be broken over lines or set with wide gaps.
    const head = tight(
      read.lines
        .slice(0, withinLines)
        .map(({ text }) => text)
        .join(''),
    );
    return wanted.some((title) => head.includes(title));
  });
  const [file] = files;
  if (says || !file) return [];
  const first = file.read.lines[0];
  return [
    {
      code: 'otherDocument',
      fileId: file.id,
      place: first?.place ?? { at: 'file' },
      quote: shorten(first?.text ?? ''),
      expected: both(titles[0] ?? ''),
      found: shorten(first?.text ?? ''),
    },
  ];
};
