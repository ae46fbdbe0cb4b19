import { sweepSessions } from '#modules/identity/server/sweep/sweepSessions.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import { readFileLimits } from '#platform/files/server/readFileLimits.ts';
import { sweepUnusedFiles } from '#platform/files/server/sweepUnusedFiles.ts';
import { readDraftSettings } from '#platform/forms/server/readDraftSettings.ts';
import { sweepDrafts } from '#platform/forms/server/sweepDrafts.ts';
import type { PartStore } from '#platform/live/server/partStore.ts';
import { sweepRecordings } from '#platform/live/server/sweepRecordings.ts';
import { sweepLive } from '#platform/notify/server/live/liveEvents.ts';
import { sweepProvisional } from '#platform/process/server/sweepProvisional.ts';

const HOUR = 3_600_000;
/** Sign-in records are kept at least six months (Cybersecurity Law art. 21). */
const SESSION_RECORD_DAYS = 190;

/** Tidies up once an hour: files that nobody needs, records of sign-ins past their time, deadlines that rested on an unpublished year. Each sweep may run in several processes. */
export function startSweeps({
  services,
  store,
  parts,
}: {
  services: Services;
  store: FileStore;
  parts: PartStore;
}): {
  stop(): Promise<void>;
} {
  const { database, log } = services;
  const sweeps: Record<string, () => Promise<unknown>> = {
    files: () => sweepUnusedFiles(database, store, readFileLimits(), services.now()),
    provisional: () => sweepProvisional(database, services.processes),
    recordings: () => sweepRecordings(services, { store, parts }),
    live: () => sweepLive(database),
    drafts: () => sweepDrafts(database, readDraftSettings(), services.now()),
    sessions: () => sweepSessions(database, SESSION_RECORD_DAYS),
  };
  async function sweepAll(): Promise<void> {
    for (const [name, sweep] of Object.entries(sweeps)) {
      await sweep().catch((error) => log.error({ err: error, sweep: name }, 'sweep failed'));
    }
  }
  let round = Promise.resolve();
  const timer = setInterval(() => {
    round = sweepAll();
  }, HOUR).unref();
  return {
    stop() {
      clearInterval(timer);
      return round;
    },
  };
}
