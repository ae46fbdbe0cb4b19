import path from 'node:path';
import type { IdentitySettings } from '#modules/identity/server/config.ts';
import type { Sandbox } from '#modules/reforms/index.ts';
import type { Log } from '#platform/api/server/services.ts';
import { openTime } from '#platform/clock/server/time.ts';
import type { Keys } from '#platform/crypto/server/keys.ts';
import type { Database } from '#platform/db/server/database.ts';
import { openFiles } from '#platform/files/server/fileStore.ts';
import { openParts } from '#platform/live/server/partStore.ts';
import type { Config } from '../config.ts';
import { consumersOf } from '../consumersOf.ts';
import type { Door } from '../http/createHttp.ts';
import { openSite, type Site } from '../http/openSite.ts';
import { openServices } from '../openServices.ts';
import { scanOf } from '../scanOf.ts';
import { startWork } from '../startWork.ts';
import { moveSandboxClock } from './moveSandboxClock.ts';
import { outsideOfSandbox } from './outsideOfSandbox.ts';
import { SANDBOX_SESSION } from './sandboxCookie.ts';
import { type SandboxDoors, sandboxDoor } from './sandboxDoor.ts';

export interface SandboxSiteParts {
  sandbox: Sandbox;
  database: Database;
  /** Of its own; nothing in it outlives the sandbox. */
  folder: string;
  /** Of all sandboxes together, never the city's: what they sign is worth nothing outside. */
  keys: Keys;
  config: Pick<Config, 'ice' | 'scanner'>;
  identity: IdentitySettings;
  log: Log;
  /** Answers health and the like, which are about the installation. */
  system: Door;
  leaving: Pick<SandboxDoors, 'leave' | 'close'>;
}

const ORIGIN = 'onewindow.sandbox/ledger';

/** A sandbox at work: the same pages and operations as the city's, on its own database, with a clock of its own. */
export async function openSandboxSite(parts: SandboxSiteParts): Promise<Site> {
  const { sandbox, database, folder, config, system } = parts;
  const keys: Keys = { ...parts.keys, documents: { ...parts.keys.documents, trialOnly: true } };
  const identity: IdentitySettings = { ...parts.identity, sessionCookie: SANDBOX_SESSION };
  const time = await openTime(database, { demo: true });
  const store = await openFiles(path.join(folder, 'files'), scanOf(config));
  const recordings = await openParts(path.join(folder, 'recording-parts'));
  const { outside, connectors } = outsideOfSandbox();
  const services = openServices({
    database,
    now: time.now,
    log: logOf(parts.log, sandbox.id),
    demo: true,
    publicUrl: identity.publicUrl,
    attestation: keys.attestation.privateKey,
    outside,
    store,
    sandbox: { id: sandbox.id, title: sandbox.title },
  });
  const consumers = consumersOf({ services, keys, connectors, store });
  const work = startWork({ services, keys, consumers, origin: ORIGIN });
  const own = sandboxDoor({
    sandbox,
    services,
    identity,
    moveTo: (to) => moveSandboxClock({ services, time, consumers }, to),
    ...parts.leaving,
  });
  const site = openSite({
    config,
    services,
    identity,
    keys,
    store,
    parts: recordings,
    origin: ORIGIN,
    firstDoors: [system, own],
  });
  return {
    ...site,
    async close() {
      await site.close();
      await work.stop();
      await time.close();
      await database.close();
    },
  };
}

function logOf(log: Log, sandbox: string): Log {
  return {
    info: (fields, message) => log.info({ ...fields, sandbox }, message),
    warn: (fields, message) => log.warn({ ...fields, sandbox }, message),
    error: (fields, message) => log.error({ ...fields, sandbox }, message),
  };
}
