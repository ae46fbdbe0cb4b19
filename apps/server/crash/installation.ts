import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { type Database, openDatabase } from '#platform/db/server/database.ts';
import { readCredentials, roleUrl } from '#platform/db/server/embedded/credentials.ts';
import { freePort } from '#platform/db/server/embedded/port.ts';
import { findPostmaster } from '#platform/db/server/embedded/postmaster.ts';
import { appRole, migratorRole } from '#platform/db/server/roles.ts';
import type { ConnectorsConfig } from '../connectors/readConnectors.ts';

const demoCity = path.resolve(import.meta.dirname, '../../../packs/demo');

const REFORM = {
  reform: 'shaanxi/hanzhong/low-risk-food',
  way: 'rule',
  permits: { from: '2024-01-01' },
};

/** Where a server of its own keeps everything: a data folder, a city without a past, a port. */
export interface Installation {
  env: Record<string, string>;
  url: string;
  dataFolder: string;
  /** Straight to its database, past the server. Valid once the server has been up. */
  openAside(): { database: Database; migratorUrl: string };
  /** The live process of the database server. */
  postmaster(): number | undefined;
  remove(): void;
}

export async function makeInstallation(connectors: ConnectorsConfig): Promise<Installation> {
  const folder = mkdtempSync(path.join(tmpdir(), 'onewindow-crash-'));
  chmodSync(folder, 0o711); // as root the database has an account of its own, which must get in
  const dataFolder = path.join(folder, 'data');
  const city = path.join(folder, 'city');
  cpSync(demoCity, city, { recursive: true });
  const history = path.join(city, 'history.yaml');
  const plan = parse(readFileSync(history, 'utf8')) as object;
  writeFileSync(history, stringify({ ...plan, firms: 1, applications: 0, ordinary: 0 }));
  // One reform is enough to lose something, and every start of the many is quicker.
  writeFileSync(path.join(city, 'city.yaml'), stringify({ place: 'yunxi', adopts: [REFORM] }));
  rmSync(path.join(city, 'authorisations.yaml'), { force: true });
  const connectorsFile = path.join(folder, 'connectors.yaml');
  writeFileSync(connectorsFile, stringify(connectors));
  const port = String(await freePort());
  const home = path.join(dataFolder, 'postgres');
  const place = () => {
    const pointer = path.join(home, 'location');
    return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : home;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    dataFolder,
    env: {
      ONEWINDOW_DATA: dataFolder,
      ONEWINDOW_CITY: city,
      ONEWINDOW_CONNECTORS: connectorsFile,
      ONEWINDOW_PORT: port,
      ONEWINDOW_DEMO: 'true',
      ONEWINDOW_LOG: 'error',
      // Half the time of a start is reading the program.
      NODE_COMPILE_CACHE: path.join(folder, 'compiled'),
    },
    openAside() {
      const credentials = readCredentials(home);
      if (!credentials) throw new Error('the database has not been made yet');
      const databasePort = Number(readFileSync(path.join(home, 'port'), 'utf8'));
      const url = (role: string, password: string) => roleUrl(role, password, databasePort, 'onewindow');
      return {
        database: openDatabase(url(appRole, credentials.app)),
        migratorUrl: url(migratorRole, credentials.migrator),
      };
    },
    postmaster: () => findPostmaster(path.join(place(), 'cluster'))?.pid,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
