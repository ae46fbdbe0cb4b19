import { existsSync } from 'node:fs';
import path from 'node:path';
import { identityHttp } from '#modules/identity/server/http/identityHttp.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Keys } from '#platform/crypto/server/keys.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import type { PartStore } from '#platform/live/server/partStore.ts';
import { type Config, originOf } from './config.ts';
import { callbackDoors } from './connectors/callbackDoors.ts';
import type { Connectors } from './connectors/openConnectors.ts';
import { createHttp } from './http/createHttp.ts';
import { openMetrics } from './http/metrics.ts';
import { openSite, webFolder } from './http/openSite.ts';
import { systemDoor } from './http/systemDoor.ts';
import { enterSandbox } from './sandbox/enterSandbox.ts';
import type { SandboxHost } from './sandbox/sandboxHost.ts';

export interface WebParts {
  config: Config;
  services: Services;
  keys: Keys;
  store: FileStore;
  parts: PartStore;
  connectors: Connectors;
  sandboxes: SandboxHost;
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
  sandboxes,
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
  const system = systemDoor({ services, metrics, publicUrl });
  const site = openSite({
    config,
    services,
    identity,
    keys,
    store,
    parts,
    origin: originOf(config),
    firstDoors: [
      system,
      identityHttp({ services, config: identity, keys }),
      ...callbackDoors(services, connectors.config),
    ],
  });
  site.openDoors.unshift(enterSandbox({ services, identity, secrets: keys.cookies, watch: site.watch }));
  const elsewhere = sandboxes.elsewhere({ identity, system });
  const server = createHttp({ ...site, isTls: publicUrl.startsWith('https:'), elsewhere, metrics });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  return {
    async stop() {
      await site.close();
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
