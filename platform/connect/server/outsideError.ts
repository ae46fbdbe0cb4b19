/** What went wrong with another system, as a key under `deliveries.trouble`. */
export type OutsideTrouble =
  | 'unreachable'
  | 'timeout'
  | 'failing'
  | 'refused'
  | 'notAuthorised'
  | 'unreadable'
  | 'fake';

/** A call to another system that brought no usable answer. The message holds no address of a person. */
export class OutsideError extends Error {
  readonly trouble: OutsideTrouble;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** The other system's own word for it, such as `numberInvalid`. */
  readonly code: string | undefined;

  constructor(trouble: OutsideTrouble, message: string, answer: { status?: number; code?: string } = {}) {
    super(message);
    this.name = 'OutsideError';
    this.trouble = trouble;
    this.status = answer.status;
    this.code = answer.code;
  }
}
