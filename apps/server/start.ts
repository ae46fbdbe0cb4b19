import path from 'node:path';
import { openTime } from '#platform/clock/server/time.ts';
import { openKeys } from '#platform/crypto/server/keys.ts';
import { migrate } from '#platform/db/server/migrate.ts';
import { openPlatformDatabase } from '#platform/db/server/openPlatformDatabase.ts';
import { openFiles } from '#platform/files/server/fileStore.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { openParts } from '#platform/live/server/partStore.ts';
import { openModel } from '#platform/model/server/model.ts';
import { type Config, originOf } from './config.ts';
import { openConnectors } from './connectors/openConnectors.ts';
import { makeHistory } from './demo/makeHistory.ts';
import { loadCity } from './loadCity.ts';
import { openLog } from './log.ts';
import { openServices } from './openServices.ts';
import { openSandboxHost } from './sandbox/sandboxHost.ts';
import { scanOf } from './scanOf.ts';
import { startWeb } from './startWeb.ts';
import { startWorker } from './startWorker.ts';

export interface Running {
  url: string;
  stop(): Promise<void>;
}

/**
 * Brings up one process: database, migrations, the city, then the roles it was given.
 * @param watching reactions beside those of the modules: tests count with them
 */
export async function start(
  config: Config,
  say: (line: string) => void,
  watching: readonly Consumer[] = [],
): Promise<Running> {
  const log = openLog(config.logLevel);
  const { databaseUrl, dataFolder, demo } = config;
  const opened = await openPlatformDatabase({ databaseUrl, dataFolder, log: say });
  const { database } = opened;
  await migrate(opened.migratorUrl);
  const time = await openTime(database, { demo });
  const keys = await openKeys(path.join(dataFolder, 'keys'), { outside: config.keysFolder });
  const store = await openFiles(path.join(dataFolder, 'files'), scanOf(config));
  const parts = await openParts(path.join(dataFolder, 'files/recording-parts'));
  const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const installationSecret = keys.cookies[0]!;
  const connectors = await openConnectors({ config, publicUrl, installationSecret });
  const channels = connectors.channels.map(({ name }) => name);
  const services = openServices({
    database,
    now: time.now,
    log,
    demo,
    publicUrl,
    channels,
    attestation: keys.attestation.privateKey,
    outside: connectors.outside,
    store,
  });
  await loadCity(services, config, say);
  if (demo) {
    const { cityFolder, language } = config;
    await makeHistory({ services, store, cityFolder, language, say });
  }
  const sandboxes = openSandboxHost({ services, spare: opened.spare, secrets: keys.cookies, config });
  const model = config.model && openModel(config.model);
  const running: { stop(): Promise<void> }[] = [];
  if (config.roles.has('worker')) {
    running.push(
      startWorker({
        services,
        keys,
        store,
        parts,
        connectors,
        sandboxes,
        model,
        watching,
        origin: originOf(config),
        packsFolder: config.packsFolder,
      }),
    );
  }
  if (config.roles.has('web'))
    running.push(await startWeb({ config, services, keys, store, parts, connectors, sandboxes, say }));
  return {
    url: publicUrl,
    async stop() {
      for (const part of running.reverse()) await part.stop();
      await sandboxes.stop();
      await connectors.close();
      await time.close();
      await opened.stop();
    },
  };
}
