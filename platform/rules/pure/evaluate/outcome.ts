/** Kleene's three values. `unknown` never turns into `true` or `false` on its own. */
export type Outcome = 'true' | 'false' | 'unknown';

export function negated(outcome: Outcome): Outcome {
  return outcome === 'true' ? 'false' : outcome === 'false' ? 'true' : 'unknown';
}

export function outcomeOf(truth: boolean): Outcome {
  return truth ? 'true' : 'false';
}
