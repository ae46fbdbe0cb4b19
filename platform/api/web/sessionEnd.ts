/** What is known about the end of a session. All in milliseconds of this computer's clock. */
export interface SessionTimes {
  /** What the server said when asked. */
  endsAt: number;
  /** When it said so. */
  askedAt: number;
  /** When it last answered anything: each answer lengthens the session by the same idle time. */
  lastAnswerAt: number;
}

/** When the session ends if nothing more is done. */
export function sessionEnd({ endsAt, askedAt, lastAnswerAt }: SessionTimes): number {
  return endsAt + Math.max(0, lastAnswerAt - askedAt);
}
