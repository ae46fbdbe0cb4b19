import type { Socket } from 'node:net';
import type pg from 'pg';

/** One connection in a transaction, sending several statements in one packet. */
export interface PackedClient {
  /** Sends what was put off, then this, and waits for this one's answer. @throws the first failure of them all */
  send(query: pg.QueryConfig): Promise<pg.QueryResult>;
  /** Puts a statement off until the next `send`. */
  later(query: pg.QueryConfig): void;
  /** The first failure of a statement that was put off. */
  failed(): Error | undefined;
}

/**
 * Needs a client with `pipeline: true`. Each packet is a call of the system and a wake-up on either side, which
 * costs as much as a simple statement; so a command travels in two packets instead of six.
 */
export function packedClient(client: pg.ClientBase): PackedClient {
  let waiting: pg.QueryConfig[] = [];
  let failure: Error | undefined;
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;

  function send(query: pg.QueryConfig): Promise<pg.QueryResult> {
    const first = waiting;
    waiting = [];
    stream.cork();
    try {
      for (const each of first) {
        client.query(each).catch((error) => {
          failure ??= error;
        });
      }
      // After a failure the server answers everything else with «transaction is aborted»: tell the cause.
      return client.query(query).catch((error) => {
        throw failure ?? error;
      });
    } finally {
      stream.uncork();
    }
  }

  return {
    send,
    later: (query) => {
      waiting.push(query);
    },
    failed: () => failure,
  };
}
