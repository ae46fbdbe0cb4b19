import type { Tx } from '#platform/db/server/database.ts';

/** Something that happened, as written beside the action that caused it. */
export interface OutboxEvent {
  /** Unique in this installation. */
  id: number;
  topic: string;
  payload: Record<string, unknown>;
  at: Date;
}

/**
 * One reaction to events. What it writes through `tx` happens exactly once; what it does outside (HTTP, mail)
 * may be repeated after a crash, so it must send a key that stays the same with every try.
 */
export interface Consumer {
  name: string;
  topics: readonly string[];
  /** Waits for somebody else's system: it has a lane of its own, so that a slow one holds up nothing else. */
  outside?: boolean;
  /** Tries before a person must decide; see `deliverNext` when absent. */
  mostAttempts?: number;
  /** @param signal aborted when the worker stops: what waits for an outside system gives up */
  handle(tx: Tx, event: OutboxEvent, signal: AbortSignal): Promise<void>;
}
