import type pg from 'pg';
import { type Answer, sendPacket } from './sendPacket.ts';

/** One connection in a transaction, sending several statements in one packet. */
export interface PackedClient {
  /** Sends what was put off, then this, and waits for this one's answer. @throws the first failure of them all */
  send(query: pg.QueryConfig): Promise<Answer>;
  /** Puts a statement off until the next `send`. */
  later(query: pg.QueryConfig): void;
  /** @throws the first failure of what was put off; Error when the server rolled back instead */
  commit(): Promise<void>;
  /** @throws Error when the connection is of no use any more */
  rollback(): Promise<void>;
}

const BEGIN = { name: 'begin', text: 'BEGIN' };
const COMMIT = { name: 'commit', text: 'COMMIT' };

/**
 * Each packet is a call of the system and a wake-up on either side, which costs as much as a simple statement;
 * so a command travels in two packets instead of six. One that asks nothing travels in one: the server takes a packet
 * as a transaction by itself, so it needs neither BEGIN nor COMMIT.
 */
export function packedClient(client: pg.ClientBase): PackedClient {
  let waiting: pg.QueryConfig[] = [];
  let begun = false;
  let sent = false;
  function take(): pg.QueryConfig[] {
    const taken = waiting;
    waiting = [];
    return taken;
  }
  return {
    send(query) {
      const queries = [...(begun ? [] : [BEGIN]), ...take(), query];
      begun = sent = true;
      return sendPacket(client, queries);
    },
    later: (query) => {
      waiting.push(query);
    },
    async commit() {
      if (!begun) {
        sent = waiting.length > 0;
        if (sent) await sendPacket(client, take());
        return;
      }
      const { command } = await sendPacket(client, [...take(), COMMIT]);
      if (command !== 'COMMIT') throw new Error(`transaction ended with ${command}`);
    },
    async rollback() {
      // A packet by itself is undone already, unless its connection broke: then whoever uses it next must not get it.
      if (sent) await client.query(begun ? 'ROLLBACK' : 'SELECT');
    },
  };
}
