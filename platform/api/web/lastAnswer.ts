let at: number | undefined;

/** The server answered a call now: the session lives on from here. */
export function noteAnswer(): void {
  at = Date.now();
}

/** When the server last answered, in milliseconds; undefined before the first answer. */
export function lastAnswerAt(): number | undefined {
  return at;
}
