import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeDocumentsOf } from '#modules/licences/server/on/makeDocumentsOf.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { openKeys } from '#platform/crypto/server/keys.ts';
import { pickLanguage } from '#platform/i18n/pure/pickLanguage.ts';
import { dispatchOnce } from '#platform/jobs/server/dispatcher.ts';
import { logPublicKeys, logSigner } from '#platform/ledger/server/note/checkpoint.ts';
import { sequenceOnce } from '#platform/ledger/server/sequencer/sequenceOnce.ts';
import { moduleDoors, publicDoors } from '../doors.ts';
import { createHttp } from '../http/createHttp.ts';
import { openMetrics } from '../http/metrics.ts';
import type { TestCity } from './openCity.ts';

const ORIGIN = 'onewindow.test/ledger';

/**
 * The test city over HTTP, with keys of its own, public pages, API and files; everyone who asks is `caller`. What
 * the worker does beside requests happens when a test says so.
 */
export async function serveCity(city: TestCity) {
  const { services } = city;
  const { database } = services;
  const folder = await mkdtemp(path.join(tmpdir(), 'onewindow-keys-'));
  const keys = await openKeys(folder);
  const as: { caller: Actor } = { caller: { kind: 'anyone' } };
  const server = createHttp({
    services,
    isTls: false,
    resolveActor: async ({ headers }) => ({ actor: as.caller, language: pickLanguage(headers) }),
    openDoors: publicDoors(keys, ORIGIN),
    doors: moduleDoors(services, keys),
    metrics: openMetrics(database),
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const consumers = [makeDocumentsOf({ services, keys })];
  return {
    url,
    keys,
    as,
    logKeys: logPublicKeys(keys.ledger, ORIGIN),
    logSigner: logSigner(keys.ledger, ORIGIN),
    get: (target: string, headers: Record<string, string> = {}) =>
      fetch(url + target, { redirect: 'manual', headers }),
    post: (target: string, body: string | Buffer | FormData | URLSearchParams) =>
      fetch(url + target, {
        method: 'POST',
        redirect: 'manual',
        body: Buffer.isBuffer(body) ? new Uint8Array(body) : body,
      }),
    /** Carries events to their consumers until none is left. */
    async dispatch(): Promise<void> {
      while (await dispatchOnce({ database, consumers, log: services.log }));
    },
    /** Takes what was done into the tree and publishes a head. */
    sequence: () => sequenceOnce({ database, signer: logSigner(keys.ledger, ORIGIN), now: services.now }),
    async close(): Promise<void> {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await rm(folder, { recursive: true });
    },
  };
}

export type CityServer = Awaited<ReturnType<typeof serveCity>>;
