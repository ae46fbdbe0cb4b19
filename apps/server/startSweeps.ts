import { sweepApplications } from '#modules/approvals/server/sweep/sweepApplications.ts';
import { sweepConversations } from '#modules/assistant/index.ts';
import { sweepSpotChecks } from '#modules/authorisations/server/sweep/sweepSpotChecks.ts';
import { sweepBriefings } from '#modules/briefings/index.ts';
import { sweepEvents } from '#modules/bundles/server/sweep/sweepEvents.ts';
import { sweepSessions } from '#modules/identity/server/sweep/sweepSessions.ts';
import { sweepMatchesOfDay } from '#modules/policies/index.ts';
import { sweepBeneficiaries } from '#modules/privileges/index.ts';
import { sweepProfiles } from '#modules/profiles/index.ts';
import { dropEnded, type SandboxKeeper } from '#modules/reforms/index.ts';
import { wakeDormant } from '#modules/registration/server/sweep/wakeDormant.ts';
import { sweepRenewals } from '#modules/renewals/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import { sweepAnswers } from '#platform/api/server/sweepAnswers.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import { readFileLimits } from '#platform/files/server/readFileLimits.ts';
import { sweepUnusedFiles } from '#platform/files/server/sweepUnusedFiles.ts';
import { readDraftSettings } from '#platform/forms/server/readDraftSettings.ts';
import { sweepDrafts } from '#platform/forms/server/sweepDrafts.ts';
import { readRetention } from '#platform/jobs/server/retention.ts';
import { sweepDeliveries } from '#platform/jobs/server/sweepDeliveries.ts';
import type { PartStore } from '#platform/live/server/partStore.ts';
import { sweepRecordings } from '#platform/live/server/sweepRecordings.ts';
import { sweepLive } from '#platform/notify/server/live/liveEvents.ts';
import { sweepNotices } from '#platform/notify/server/sweepNotices.ts';
import { sweepPlanned } from '#platform/process/server/sweepPlanned.ts';
import { sweepProvisional } from '#platform/process/server/sweepProvisional.ts';

const HOUR = 3_600_000;

/** Tidies up once an hour: files that nobody needs, records past their time, deadlines that rested on an unpublished year. Each sweep may run in several processes. */
export function startSweeps({
  services,
  store,
  parts,
  sandboxes,
}: {
  services: Services;
  store: FileStore;
  parts: PartStore;
  sandboxes: SandboxKeeper;
}): {
  stop(): Promise<void>;
} {
  const { database, log } = services;
  const kept = readRetention();
  const sweeps: Record<string, () => Promise<unknown>> = {
    files: () => sweepUnusedFiles(database, store, readFileLimits(), services.now()),
    provisional: () => sweepProvisional(database, services.processes),
    recordings: () => sweepRecordings(services, { store, parts }),
    live: () => sweepLive(database),
    drafts: () => sweepDrafts(database, readDraftSettings(), services.now()),
    sessions: () => sweepSessions(database, kept.signIns),
    deliveries: () => sweepDeliveries(database, kept.deliveries, services.now()),
    notices: () => sweepNotices(database, kept.notices, services.now()),
    planned: () => sweepPlanned(database, kept.answers, services.now()),
    answers: () => sweepAnswers(database, kept.answers, new Date()),
    dormancy: () => wakeDormant(services),
    applications: () => sweepApplications(database, services.now()),
    spotChecks: () => sweepSpotChecks(services),
    renewals: () => sweepRenewals(services),
    profiles: () => sweepProfiles(services),
    policyMatches: () => sweepMatchesOfDay(services, legalDate(services.now())),
    briefings: () => sweepBriefings(services),
    conversations: () => sweepConversations(database, services.now()),
    beneficiaries: () => sweepBeneficiaries(database, kept.beneficiaries, services.now()),
    sandboxes: () => dropEnded(database, sandboxes),
    events: () => sweepEvents(database, services.now()),
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
