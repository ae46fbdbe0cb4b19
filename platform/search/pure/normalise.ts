/** Full-width forms become ordinary ones, capitals small. Only for matching, never for showing. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

export interface Run {
  text: string;
  script: 'han' | 'latin';
}

/** The runs of Chinese characters, and of Latin letters and digits, in order; all else separates. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const match of normalise(text).matchAll(
    /(\p{Script=Han}+)|([\p{Script=Latin}\p{N}]+(?:['’]s\b)?)/gu,
  )) {
    runs.push(match[1] ? { text: match[1], script: 'han' } : { text: match[2]!, script: 'latin' });
  }
  return runs;
}
