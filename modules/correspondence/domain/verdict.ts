/** What an agency that was asked may say. */
export const VERDICTS = ['agree', 'conditions', 'object'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Whoever does not simply agree says on which conditions, or why not. */
export function needsWords(verdict: Verdict): boolean {
  return verdict !== 'agree';
}
