import type { Unread } from '../pure/extracted.ts';

/** A file that a reader gives up on, with the reason that people are told. */
export class Unreadable extends Error {
  readonly why: Unread;

  constructor(why: Unread, detail = '') {
    super(`not read: ${why} ${detail}`);
    this.why = why;
  }
}
