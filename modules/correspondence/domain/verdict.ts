import { z } from 'zod';

/** What an agency that was asked may say. */
export const Verdict = z.enum(['agree', 'conditions', 'object']);
export type Verdict = z.infer<typeof Verdict>;

/** Whoever does not simply agree says on which conditions, or why not. */
export function needsWords(verdict: Verdict): boolean {
  return verdict !== 'agree';
}
