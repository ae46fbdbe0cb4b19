import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSession } from '#modules/identity/server/sessions/sessions.ts';
import { Browser } from '#modules/identity/testing/browser.ts';
import { keepSandboxes } from '#modules/reforms/index.ts';
import { openKeys } from '#platform/crypto/server/keys.ts';
import { grantDefaults, migratorRole } from '#platform/db/server/roles.ts';
import { type SpareDatabases, spareDatabases } from '#platform/db/server/spareDatabases.ts';
import { openFiles } from '#platform/files/server/fileStore.ts';
import { dispatchOnce } from '#platform/jobs/server/dispatcher.ts';
import { openParts } from '#platform/live/server/partStore.ts';
import { createHttp } from '../http/createHttp.ts';
import { openMetrics } from '../http/metrics.ts';
import { openSite } from '../http/openSite.ts';
import { enterSandbox } from '../sandbox/enterSandbox.ts';
import { openSandboxHost } from '../sandbox/sandboxHost.ts';
import type { TestCity } from './openCity.ts';

const peopleFile = path.resolve(import.meta.dirname, '../../../packs/demo/people.yaml');

/** The test city over HTTP with sessions, and with sandboxes of its own on the server of the tests. */
export async function sandboxCity(city: TestCity, spareOf = (spare: SpareDatabases) => spare) {
  const { services, db } = city;
  const { database } = services;
  const folder = await mkdtemp(path.join(tmpdir(), 'onewindow-sandboxes-'));
  const keys = await openKeys(path.join(folder, 'keys'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const identity = { publicUrl: origin, demoMode: true, peopleFile };
  const named = (url: string) => (name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const spare = spareOf(
    spareDatabases({
      adminUrl: db.superuserUrl,
      base: new URL(db.url).pathname.slice(-12),
      owner: migratorRole,
      ownerUrl: named(db.migratorUrl),
      appUrl: named(db.url),
      prepare: grantDefaults,
    }),
  );
  const config = { ice: { urls: [] }, dataFolder: folder, scanner: [] };
  const host = openSandboxHost({ services, spare, secrets: keys.cookies, config });
  const system = () => false;
  const site = openSite({
    config,
    services,
    identity,
    keys,
    store: await openFiles(path.join(folder, 'files')),
    parts: await openParts(path.join(folder, 'parts')),
    origin: 'onewindow.test/ledger',
    firstDoors: [],
  });
  site.openDoors.unshift(enterSandbox({ services, identity, secrets: keys.cookies, watch: site.watch }));
  const elsewhere = host.elsewhere({ identity, system });
  const server = createHttp({ ...site, isTls: false, elsewhere, metrics: openMetrics(database) });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const consumers = [keepSandboxes(services, host.keeper)];
  return {
    origin,
    folder,
    host,
    spare,
    /** A browser in which that demo person is signed in to the city, in their first post. */
    async browserOf(subject: string): Promise<Browser> {
      const { person, post } = await database.one<{ person: string; post: string }>(
        `SELECT s.person_id AS person, p.id AS post FROM person_subjects s JOIN posts p ON p.person_id = s.person_id
         WHERE s.subject = $1 LIMIT 1`,
        [subject],
      );
      const session = {
        person,
        provider: 'demo',
        capacity: { kind: 'officer', post },
        userAgent: '',
      } as const;
      const limits = { idleMinutes: 30, absoluteHours: 12 };
      const token = await database.transaction((tx) => openSession(tx, session, limits));
      const browser = new Browser(origin);
      browser.cookies.set('onewindow_session', { value: token, path: '/' });
      return browser;
    },
    /** What the worker does: opens and drops what was asked for. */
    async work(): Promise<void> {
      while (await dispatchOnce({ database, consumers, log: services.log }));
    },
    async close(): Promise<void> {
      await host.stop();
      await host.keeper.dropAllBut([]);
      await site.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await rm(folder, { recursive: true });
    },
  };
}

export type SandboxCity = Awaited<ReturnType<typeof sandboxCity>>;

/** Where sign-in comes back to must be known before anything listens. */
async function freePort(): Promise<number> {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  await new Promise((resolve) => taken.close(resolve));
  return port;
}
