import type { LegalClock } from '#platform/clock/pure/legalClock.ts';
import type { FactJson } from './factJson.ts';

/** The fold of a case's actions. Everything a rule, a page or a timer needs to know about where the case is. */
export interface CaseState {
  state: string;
  /** How many actions the case has; also the generation of the timers armed by the last one. */
  version: number;
  clocks: Record<string, LegalClock>;
  /** Clocks that ran out without an action, with the alarm they raised. */
  alarms: Record<string, string>;
  facts: Record<string, FactJson>;
}

/** One thing that happened, as the fold reads it. */
export interface CaseAction {
  name: string;
  at: string;
  facts?: Record<string, FactJson>;
  /** Which clock ran out, on the platform's own action `clockExpired`. */
  clock?: string;
  /** Why a clock was given more time; told to the applicant. */
  reason?: string;
}

export function newCase(initial: string): CaseState {
  return { state: initial, version: 0, clocks: {}, alarms: {}, facts: {} };
}
