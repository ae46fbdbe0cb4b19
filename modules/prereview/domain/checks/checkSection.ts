import { absent, isContentsEntry, isHeading, type RunCheck } from './checkContext.ts';

/** Sections without a heading anywhere in the material. */
export const checkSection: RunCheck<'section'> = ({ sections }, files) => {
  const lines = files.flatMap(({ read }) => read.lines).filter((line) => !isContentsEntry(line));
  return sections
    .filter(({ words }) => !lines.some((line) => isHeading(line, words)))
    .map(({ title }) => absent(files, 'sectionMissing', title));
};
