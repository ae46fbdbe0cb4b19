/** What came of a call; all but the first are refusals, and each is kept. */
export const OUTCOMES = ['given', 'notGranted', 'noConsent', 'notHeld', 'notValid', 'unavailable'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Refusal = Exclude<Outcome, 'given'>;
