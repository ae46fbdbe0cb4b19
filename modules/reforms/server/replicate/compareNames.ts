import { both } from './both.ts';
import type { Comparing } from './compare.ts';
import { linesThatName, newNames } from './names.ts';
import { filesOf } from './packFiles.ts';

/** Texts that name the other place: in most of them the new one has to stand, in some the old one is meant. */
export function compareNames({ pack, origin, target, found }: Comparing): void {
  const names = newNames(origin, target);
  for (const [file, text] of filesOf(pack.folder)) {
    const lines = linesThatName(file, text, names);
    if (lines.length === 0) continue;
    const seen = [...new Set(lines.flatMap((line) => line.names))];
    found.push({
      key: `name:${file}`,
      kind: 'name',
      question: both('reforms.replicate.name.found', {
        file,
        lines: lines.map(({ line }) => line).join(', '),
        names: seen.join('、'),
      }),
      options: [
        {
          value: 'replace',
          title: both('reforms.replicate.name.replace', { place: target.place.name }),
          stops: false,
        },
        { value: 'keep', title: both('reforms.replicate.name.keep'), stops: false },
      ],
      default: 'replace',
      amount: false,
    });
  }
}
