import { plainText } from '#platform/extract/pure/extracted.ts';
import { tight } from '../read/tidy.ts';
import { absent, type RunCheck } from './checkContext.ts';

/** Clauses of which no wording stands anywhere in the material. */
export const checkClause: RunCheck<'clause'> = ({ clauses }, files) => {
  const text = tight(files.map(({ read }) => plainText(read)).join(''));
  return clauses
    .filter(({ words }) => !words.some((word) => text.includes(tight(word))))
    .map(({ title }) => absent(files, 'clauseMissing', title));
};
