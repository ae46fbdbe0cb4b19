import type { Log } from '#platform/api/server/services.ts';
import type { Database } from '#platform/db/server/database.ts';
import type { Consumer } from './consumer.ts';
import { deliverNext } from './deliverNext.ts';
import { lanesOf } from './lane.ts';
import { startLoop } from './loop.ts';
import { spreadEvents } from './spreadEvents.ts';

export interface DispatcherOptions {
  database: Database;
  consumers: readonly Consumer[];
  log: Log;
  /** Milliseconds between looks when there is nothing to do. */
  idleMs?: number;
}

const IDLE_MS = 250;
/** Lanes are rung when an event comes in here; by themselves they look for retries and for other processes' events. */
const LANE_IDLE_MS = 1_000;
const PORTION = 50;

/** Carries outbox events to their consumers until stopped. Several may run at once, in several processes. */
export function startDispatcher(options: DispatcherOptions): { stop(): Promise<void> } {
  const { database, consumers, log, idleMs = IDLE_MS } = options;
  const onError = (error: unknown) => log.error({ err: error }, 'dispatcher failed, will try again');
  const [inside, ...outside] = lanesOf(consumers);
  const lanes = outside.map((lane) =>
    startLoop((signal) => deliverNext(options, lane, signal), {
      idleMs: Math.max(idleMs, LANE_IDLE_MS),
      onError,
    }),
  );
  const main = startLoop(
    async (signal) => {
      const spread = await spreadEvents(database, consumers);
      if (spread > 0) for (const lane of lanes) lane.wake();
      let delivered = 0;
      // In portions, so that what comes in meanwhile reaches the other lanes.
      while (delivered < PORTION && (await deliverNext(options, inside!, signal))) delivered++;
      return spread + delivered > 0;
    },
    { idleMs, onError },
  );
  return {
    async stop() {
      await Promise.all([main, ...lanes].map((loop) => loop.stop()));
    },
  };
}

/** Spreads waiting events and works off every delivery that is due. True when there was something to do. */
export async function dispatchOnce(options: DispatcherOptions): Promise<boolean> {
  const spread = await spreadEvents(options.database, options.consumers);
  let delivered = 0;
  for (const lane of lanesOf(options.consumers)) while (await deliverNext(options, lane)) delivered++;
  return spread + delivered > 0;
}
