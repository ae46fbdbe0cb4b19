import pg from 'pg';
import type { Database } from '#platform/db/server/database.ts';

export interface Listener {
  /** Resolves when the first connection listens. */
  ready: Promise<void>;
  close(): Promise<void>;
}

const RECONNECT_AFTER = 1_000;

/**
 * Calls `heard` on each notification, over a connection of its own, and connects again when it is lost.
 * Notifications sent meanwhile are gone: the caller must also look by itself now and then.
 */
export function listen(
  database: Database,
  channel: string,
  heard: (payload: string | undefined) => void,
): Listener {
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  async function connect(): Promise<void> {
    const { connectionString } = database.pool.options;
    const fresh = new pg.Client({ connectionString, application_name: 'onewindow listen' });
    client = fresh;
    let lost = false;
    const reconnect = () => {
      if (lost) return;
      lost = true;
      fresh.end().catch(() => {});
      if (!closed) retry = setTimeout(connect, RECONNECT_AFTER).unref();
    };
    fresh.on('error', reconnect);
    fresh.on('end', reconnect);
    fresh.on('notification', ({ payload }) => heard(payload));
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch {
      reconnect();
    }
  }

  const ready = connect();
  return {
    ready,
    async close() {
      closed = true;
      clearTimeout(retry);
      await ready;
      await client?.end().catch(() => {});
    },
  };
}
