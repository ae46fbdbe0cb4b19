import { existsSync } from 'node:fs';
import path from 'node:path';
import { identityHttp } from '#modules/identity/server/http/identityHttp.ts';
import { actorResolver } from '#modules/identity/server/resolveActor.ts';
import { openTime } from '#platform/clock/server/time.ts';
import { openKeys } from '#platform/crypto/server/keys.ts';
import { migrate } from '#platform/db/server/migrate.ts';
import { openPlatformDatabase } from '#platform/db/server/openPlatformDatabase.ts';
import type { Config } from './config.ts';
import { createHttp } from './http/createHttp.ts';
import { openMetrics } from './http/metrics.ts';
import { staticFiles } from './http/staticFiles.ts';
import { systemDoor } from './http/systemDoor.ts';
import { loadCity } from './loadCity.ts';
import { openLog } from './log.ts';
import { openServices } from './openServices.ts';
import { startWorker } from './startWorker.ts';

export interface Running {
  url: string;
  stop(): Promise<void>;
}

const webFolder = path.resolve(import.meta.dirname, '../web/dist');

/** Brings up one process: database, migrations, the city, then the roles it was given. */
export async function start(config: Config, say: (line: string) => void): Promise<Running> {
  const log = openLog(config.logLevel);
  const {
    database,
    migratorUrl,
    stop: stopDatabase,
  } = await openPlatformDatabase({
    databaseUrl: config.databaseUrl,
    dataFolder: config.dataFolder,
    log: say,
  });
  await migrate(migratorUrl);
  const time = await openTime(database, { demo: config.demo });
  const keys = await openKeys(path.join(config.dataFolder, 'keys'), { outside: config.keysFolder });
  const ownUrl = `http://${config.host}:${config.port}`;
  const publicUrl = config.publicUrl ?? ownUrl;
  const services = openServices({ database, now: time.now, log, demo: config.demo, publicUrl });
  await loadCity(services, config, say);
  const closers: (() => Promise<unknown>)[] = [];
  if (config.roles.has('worker')) {
    const worker = startWorker({ services, keys, consumers: [], origin: originOf(config) });
    closers.push(() => worker.stop());
  }
  let url = '';
  if (config.roles.has('web')) {
    const web = await listen();
    url = web.url;
    closers.push(web.close);
  }
  return {
    url,
    async stop() {
      for (const close of closers.reverse()) await close();
      await time.close();
      await stopDatabase();
    },
  };

  async function listen() {
    const identity = {
      publicUrl,
      ownUrl,
      demoMode: config.demo,
      peopleFile: path.join(config.cityFolder, 'people.yaml'),
      ...(config.oidc ? { provider: config.oidc } : {}),
    };
    if (!existsSync(webFolder)) say('The pages are not built: only the API answers.');
    const metrics = openMetrics(database);
    const server = createHttp({
      services,
      isTls: publicUrl.startsWith('https:'),
      resolveActor: actorResolver({ services, config: identity }),
      openDoors: [
        systemDoor({ services, metrics, publicUrl }),
        identityHttp({ services, config: identity, keys }),
        staticFiles(webFolder),
      ],
      doors: [],
      metrics,
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(config.port, config.host, resolve);
    });
    const close = () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
      });
    return { url: publicUrl, close };
  }
}

// Long enough for a request under way, short enough for a person who pressed Ctrl-C.
const GRACE_MS = 3_000;

/** The name under which the ledger publishes its heads: the host people know. */
export function originOf(config: Config): string {
  return config.publicUrl ? `${new URL(config.publicUrl).host}/ledger` : 'onewindow.demo/ledger';
}
