import type { Log } from '#platform/api/server/services.ts';
import type { Database } from '#platform/db/server/database.ts';
import type { Consumer } from './consumer.ts';
import { deliverNext } from './deliverNext.ts';
import { spreadEvents } from './spreadEvents.ts';

export interface DispatcherOptions {
  database: Database;
  consumers: readonly Consumer[];
  now: () => Date;
  log: Log;
  /** Milliseconds between looks when there is nothing to do. */
  idleMs?: number;
}

const IDLE_MS = 250;

/** Carries outbox events to their consumers until stopped. Several may run at once, in several processes. */
export function startDispatcher(options: DispatcherOptions): { stop(): Promise<void> } {
  let running = true;
  let wake = () => {};
  const loop = (async () => {
    while (running) {
      const busy = await dispatchOnce(options).catch((error) => {
        options.log.error({ err: error }, 'dispatcher failed, will try again');
        return false;
      });
      if (!busy && running) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, options.idleMs ?? IDLE_MS);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    }
  })();
  return {
    async stop() {
      running = false;
      wake();
      await loop;
    },
  };
}

/** Spreads waiting events and works off every delivery that is due. True when there was something to do. */
export async function dispatchOnce(options: DispatcherOptions): Promise<boolean> {
  const spread = await spreadEvents(options.database, options.consumers);
  let delivered = 0;
  while (await deliverNext(options)) delivered++;
  return spread + delivered > 0;
}
