import type { Tx } from '#platform/db/server/database.ts';

/** Something that happened, as written beside the action that caused it. */
export interface OutboxEvent {
  /** Also the idempotency key towards outside systems. */
  id: number;
  topic: string;
  payload: Record<string, unknown>;
  at: Date;
}

/**
 * One reaction to events. What it writes through `tx` happens exactly once; what it does outside (HTTP, mail)
 * may be repeated after a crash, so it must pass `event.id` on as the idempotency key.
 */
export interface Consumer {
  name: string;
  topics: readonly string[];
  handle(tx: Tx, event: OutboxEvent): Promise<void>;
}
