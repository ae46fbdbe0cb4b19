import type { Services } from '#platform/api/server/services.ts';
import { startLoop } from '#platform/jobs/server/loop.ts';
import { releaseMessages } from './releaseMessages.ts';

const LOOK_EVERY_MS = 1_000;

/** Sends out what waited for its hour, until stopped. */
export function startReleasing({ database, now, log }: Pick<Services, 'database' | 'now' | 'log'>): {
  stop(): Promise<void>;
} {
  return startLoop(() => releaseMessages(database, now()), {
    idleMs: LOOK_EVERY_MS,
    onError: (error) => log.error({ err: error }, 'messages were not released, will try again'),
  });
}
