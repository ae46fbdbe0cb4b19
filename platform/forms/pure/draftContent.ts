import type { Answers } from './form.ts';

/** What a person puts into a draft. */
export interface DraftContent {
  answers: Answers;
  /** Material id to file ids. */
  materials: Record<string, string[]>;
}
