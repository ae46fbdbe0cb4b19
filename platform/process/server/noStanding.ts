import type { Standing } from '../pure/allowedActions.ts';

/** Whoever is neither the applicant nor an officer of a case. */
export const STRANGER: Standing = { own: false, inScope: false, maySubmit: false };

/** The standing of what the platform does by itself: timers, reactions and sweeps stand on the process alone. */
export async function noStanding(): Promise<Standing> {
  return STRANGER;
}
