import type pg from 'pg';
import { type Answer, sendPacket } from './sendPacket.ts';

/** One connection in a transaction, sending several statements in one packet. */
export interface PackedClient {
  /** Sends what was put off, then this, and waits for this one's answer. @throws the first failure of them all */
  send(query: pg.QueryConfig): Promise<Answer>;
  /** Puts a statement off until the next `send`. */
  later(query: pg.QueryConfig): void;
}

/**
 * Each packet is a call of the system and a wake-up on either side, which costs as much as a simple statement;
 * so a command travels in two packets instead of six.
 */
export function packedClient(client: pg.ClientBase): PackedClient {
  let waiting: pg.QueryConfig[] = [];
  return {
    send(query) {
      const queries = [...waiting, query];
      waiting = [];
      return sendPacket(client, queries);
    },
    later: (query) => {
      waiting.push(query);
    },
  };
}
