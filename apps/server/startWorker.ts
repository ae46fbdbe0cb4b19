import { keepSandboxes, playTrial, writeReplica } from '#modules/reforms/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Keys } from '#platform/crypto/server/keys.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import type { PartStore } from '#platform/live/server/partStore.ts';
import type { Model } from '#platform/model/server/model.ts';
import type { Connectors } from './connectors/openConnectors.ts';
import { consumersOf } from './consumersOf.ts';
import { openPlayground } from './playground.ts';
import type { SandboxHost } from './sandbox/sandboxHost.ts';
import { startSweeps } from './startSweeps.ts';
import { startWork } from './startWork.ts';

export interface WorkerParts {
  services: Services;
  keys: Keys;
  store: FileStore;
  /** Pieces of recordings that still run. */
  parts: PartStore;
  connectors: Connectors;
  sandboxes: SandboxHost;
  model?: Model;
  /** Reactions beside those of the modules. */
  watching: readonly Consumer[];
  /** Name under which the heads of the ledger are published. */
  origin: string;
  /** Where confirmed copies of reforms are written; without it they can be fetched as an archive. */
  packsFolder: string | undefined;
}

/** What runs beside the requests: clocks that run out, reactions to events, the tree of the ledger. */
export function startWorker(parts: WorkerParts): { stop(): Promise<void> } {
  const { services, keys, store, origin } = parts;
  const playground = openPlayground();
  const { keeper } = parts.sandboxes;
  const office = [
    playTrial(services, playground.play),
    keepSandboxes(services, keeper),
    writeReplica(parts.packsFolder),
  ];
  const consumers = [...consumersOf(parts), ...office, ...parts.watching];
  const work = startWork({ services, keys, consumers, origin });
  const sweeps = startSweeps({ services, store, parts: parts.parts, sandboxes: keeper });
  return {
    async stop() {
      await Promise.all([work.stop(), sweeps.stop()]);
      await playground.stop();
    },
  };
}
