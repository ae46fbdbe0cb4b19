/** What is told to the code that acts on a timer. */
export interface Timer {
  caseId: string;
  name: string;
  generation: number;
  dueAt: Date;
  /** Whatever the arming code wrote: plain JSON. */
  action: unknown;
}

/** The channel on which a poller can be woken before its next look. */
export const TIMERS_ARMED = 'timers_armed';
