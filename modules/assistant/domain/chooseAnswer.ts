/** A matter, bundle, guide, policy or published answer that may be meant. */
export interface Candidate {
  kind: 'matter' | 'event' | 'guide' | 'policy' | 'answer';
  id: string;
  title: string;
  url: string;
  score: number;
}

export type Choice<C extends Candidate> =
  | { kind: 'one'; found: C; others: C[] }
  | { kind: 'askBack'; options: C[] }
  | { kind: 'unknown' };

/** Another thing that fits nearly as well is not passed over in silence. */
export const NEARLY = 0.86;
/** Below this share of what was asked the best hit is about something else. */
const LEAST_COVERED = 0.34;
const MOST_OPTIONS = 4;

/**
 * One thing when it is clearly meant; otherwise it is asked back, or said that nothing is known. A robot that guesses
 * sends people to the wrong counter.
 * @param covered how much of the question the best candidate speaks of, 0 to 1
 */
export function chooseAnswer<C extends Candidate>(candidates: readonly C[], covered: number): Choice<C> {
  const [best] = candidates;
  if (!best || covered < LEAST_COVERED) return { kind: 'unknown' };
  const near = candidates.filter(({ score }) => score >= best.score * NEARLY);
  if (near.length > 1) return { kind: 'askBack', options: near.slice(0, MOST_OPTIONS) };
  return { kind: 'one', found: best, others: candidates.slice(1, 4) };
}
