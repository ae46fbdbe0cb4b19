import path from 'node:path';
import type { IdentitySettings } from '#modules/identity/server/config.ts';
import { actorPeeker } from '#modules/identity/server/peekActor.ts';
import { actorResolver } from '#modules/identity/server/resolveActor.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Keys } from '#platform/crypto/server/keys.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import { recordingDoor } from '#platform/live/server/http/recordingDoor.ts';
import { openRoomHub } from '#platform/live/server/http/roomHub.ts';
import type { PartStore } from '#platform/live/server/partStore.ts';
import { openLiveHub } from '#platform/notify/server/live/liveHub.ts';
import type { Config } from '../config.ts';
import { moduleDoors, publicDoors } from '../doors.ts';
import { type Door, renderError, type Served } from './createHttp.ts';
import { fileDoor } from './fileDoor.ts';
import { staticFiles } from './staticFiles.ts';

export const webFolder = path.resolve(import.meta.dirname, '../../web/dist');

export interface SiteParts {
  config: Pick<Config, 'ice'>;
  services: Services;
  identity: IdentitySettings;
  keys: Keys;
  store: FileStore;
  parts: PartStore;
  /** Name under which the ledger publishes its heads. */
  origin: string;
  /** Before all else: sign-in, health, what outside systems call. */
  firstDoors: Door[];
}

export interface Site extends Served {
  watch: ReturnType<typeof actorPeeker>;
  close(): Promise<void>;
}

/** Everything that people and programs find at one address, on one database: the city's, or a sandbox's. */
export function openSite({
  config,
  services,
  identity,
  keys,
  store,
  parts,
  origin,
  firstDoors,
}: SiteParts): Site {
  const watch = actorPeeker({ services, config: identity });
  const live = openLiveHub({ services, watch });
  const rooms = openRoomHub({ services, ice: config.ice, watch });
  return {
    services,
    watch,
    resolveActor: actorResolver({ services, config: identity }),
    openDoors: [
      ...firstDoors,
      live.door,
      ...publicDoors(keys, origin),
      staticFiles(webFolder, services.demo, services.sandbox?.id),
    ],
    doors: [
      fileDoor({ services, store, renderError: renderError(services) }),
      rooms.door,
      recordingDoor({ services, store, parts }),
      ...moduleDoors(services, keys),
    ],
    async close() {
      await rooms.close();
      await live.close();
    },
  };
}
