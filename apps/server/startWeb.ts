import { existsSync } from 'node:fs';
import path from 'node:path';
import { identityHttp } from '#modules/identity/server/http/identityHttp.ts';
import { actorPeeker } from '#modules/identity/server/peekActor.ts';
import { actorResolver } from '#modules/identity/server/resolveActor.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Keys } from '#platform/crypto/server/keys.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import { recordingDoor } from '#platform/live/server/http/recordingDoor.ts';
import { openRoomHub } from '#platform/live/server/http/roomHub.ts';
import type { PartStore } from '#platform/live/server/partStore.ts';
import { openLiveHub } from '#platform/notify/server/live/liveHub.ts';
import { type Config, originOf } from './config.ts';
import { callbackDoors } from './connectors/callbackDoors.ts';
import type { Connectors } from './connectors/openConnectors.ts';
import { moduleDoors, publicDoors } from './doors.ts';
import { createHttp, renderError } from './http/createHttp.ts';
import { fileDoor } from './http/fileDoor.ts';
import { openMetrics } from './http/metrics.ts';
import { staticFiles } from './http/staticFiles.ts';
import { systemDoor } from './http/systemDoor.ts';

const webFolder = path.resolve(import.meta.dirname, '../web/dist');

export interface WebParts {
  config: Config;
  services: Services;
  keys: Keys;
  store: FileStore;
  parts: PartStore;
  connectors: Connectors;
  say: (line: string) => void;
}

/** Listens: sign-in, public pages, the API, files, and the pages of the doors. */
export async function startWeb({
  config,
  services,
  keys,
  store,
  parts,
  connectors,
  say,
}: WebParts): Promise<{ stop(): Promise<void> }> {
  const { publicUrl } = services;
  const identity = {
    publicUrl,
    ownUrl: `http://${config.host}:${config.port}`,
    demoMode: config.demo,
    peopleFile: path.join(config.cityFolder, 'people.yaml'),
    ...(config.oidc ? { provider: config.oidc } : {}),
  };
  if (!existsSync(webFolder)) say(services.translate(config.language, 'server.noPages'));
  const metrics = openMetrics(services.database);
  const watch = actorPeeker({ services, config: identity });
  const live = openLiveHub({ services, watch });
  const rooms = openRoomHub({ services, ice: config.ice, watch });
  const server = createHttp({
    services,
    isTls: publicUrl.startsWith('https:'),
    resolveActor: actorResolver({ services, config: identity }),
    openDoors: [
      systemDoor({ services, metrics, publicUrl }),
      identityHttp({ services, config: identity, keys }),
      live.door,
      ...callbackDoors(services, connectors.config),
      ...publicDoors(keys, originOf(config)),
      staticFiles(webFolder, config.demo),
    ],
    doors: [
      fileDoor({ services, store, renderError: renderError(services) }),
      rooms.door,
      recordingDoor({ services, store, parts }),
      ...moduleDoors(services, keys),
    ],
    metrics,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  return {
    async stop() {
      await rooms.close();
      await live.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
      });
    },
  };
}

// Long enough for a request under way, short enough for a person who pressed Ctrl-C.
const GRACE_MS = 3_000;
