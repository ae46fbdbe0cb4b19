/**
 * Thrown by a consumer that did its part and now waits for another system's word: the delivery comes again,
 * is listed meanwhile, and is not logged as a failure.
 */
export class NotYet extends Error {
  /** Which wait, as a key under `deliveries.trouble`. */
  readonly trouble: string;
  /** The next try comes no sooner than this. */
  readonly atLeastSeconds: number;

  constructor(trouble: string, message: string, atLeastSeconds: number) {
    super(message);
    this.name = 'NotYet';
    this.trouble = trouble;
    this.atLeastSeconds = atLeastSeconds;
  }
}
