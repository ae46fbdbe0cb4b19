import { playTrial, writeReplica } from '#modules/reforms/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import { startTimers } from '#platform/clock/server/startTimers.ts';
import type { Keys } from '#platform/crypto/server/keys.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { startDispatcher } from '#platform/jobs/server/dispatcher.ts';
import { logSigner } from '#platform/ledger/server/note/checkpoint.ts';
import { startSequencer } from '#platform/ledger/server/sequencer/startSequencer.ts';
import type { PartStore } from '#platform/live/server/partStore.ts';
import type { Model } from '#platform/model/server/model.ts';
import { startReleasing } from '#platform/notify/server/startReleasing.ts';
import { fireTimer } from '#platform/process/server/fireTimer.ts';
import { startPlanned } from '#platform/process/server/runPlanned.ts';
import type { Connectors } from './connectors/openConnectors.ts';
import { consumersOf } from './consumersOf.ts';
import { openPlayground } from './playground.ts';
import { startSweeps } from './startSweeps.ts';

export interface WorkerParts {
  services: Services;
  keys: Keys;
  store: FileStore;
  /** Pieces of recordings that still run. */
  parts: PartStore;
  connectors: Connectors;
  model?: Model;
  /** Reactions beside those of the modules. */
  watching: readonly Consumer[];
  /** Name under which the heads of the ledger are published. */
  origin: string;
  /** Where confirmed copies of reforms are written; without it they can be fetched as an archive. */
  packsFolder: string | undefined;
}

const STRANGER = { own: false, inScope: false, maySubmit: false };

/** What runs beside the requests: clocks that run out, reactions to events, the tree of the ledger. */
export function startWorker(parts: WorkerParts): { stop(): Promise<void> } {
  const { services, keys, store, origin } = parts;
  const { database, now, log, processes: book } = services;
  const timers = startTimers({
    database,
    now,
    fire: (tx, { caseId, name, action }) =>
      fireTimer(
        { tx, book, now: now(), standing: async () => STRANGER },
        { caseId, name, action: action as { clock: string; kind: 'due' | 'warn' } },
      ),
    onError: (error, timer) => log.error({ err: error, timer }, 'timer failed'),
  });
  const playground = openPlayground();
  const office = [playTrial(services, playground.play), writeReplica(parts.packsFolder)];
  const dispatcher = startDispatcher({
    database,
    consumers: [...consumersOf(parts), ...office, ...parts.watching],
    log,
  });
  const releasing = startReleasing(services);
  const planned = startPlanned(services);
  const sweeps = startSweeps({ services, store, parts: parts.parts });
  const signer = logSigner(keys.ledger, origin);
  const sequencer = startSequencer({
    database,
    now,
    signer,
    onError: (error) => log.error({ err: error }, 'sequencer failed'),
  });
  return {
    async stop() {
      await Promise.all(
        [timers, dispatcher, releasing, planned, sequencer, sweeps].map((part) => part.stop()),
      );
      await playground.stop();
    },
  };
}
