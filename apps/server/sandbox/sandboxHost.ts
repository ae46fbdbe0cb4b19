import { readdir, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { IdentityConfig, type IdentitySettings } from '#modules/identity/server/config.ts';
import { endSandbox, findLiveSandbox, type Sandbox, type SandboxKeeper } from '#modules/reforms/index.ts';
import { findStaged } from '#modules/reforms/server/office/stagedPacks.ts';
import type { Services } from '#platform/api/server/services.ts';
import { openTime } from '#platform/clock/server/time.ts';
import { type Keys, openKeys } from '#platform/crypto/server/keys.ts';
import type { SpareDatabases } from '#platform/db/server/spareDatabases.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Config } from '../config.ts';
import type { Door, Served } from '../http/createHttp.ts';
import type { Site } from '../http/openSite.ts';
import { openServices } from '../openServices.ts';
import { loadSandbox } from './loadSandbox.ts';
import { openSandboxSite } from './openSandboxSite.ts';
import { leavingCookies, sandboxOf } from './sandboxCookie.ts';

export interface SandboxHostParts {
  /** The city's: which sandboxes there are stands in its database. */
  services: Services;
  spare: SpareDatabases;
  /** Secrets that sign the cookie which leads into a sandbox. */
  secrets: string[];
  config: Pick<Config, 'ice' | 'dataFolder' | 'scanner'>;
}

export interface SandboxHost {
  keeper: SandboxKeeper;
  /** The sandbox to which a request belongs, by its cookie; undefined for the city. @throws Problem */
  elsewhere(
    settings: Serving,
  ): (request: IncomingMessage, response: ServerResponse) => Promise<Served | undefined>;
  stop(): Promise<void>;
}

export interface Serving {
  identity: IdentitySettings;
  system: Door;
}

/** How soon a process lets go of a sandbox that another one closed. */
const LOOK_MS = 10_000;
/** Of a page of ours, which says for what it was shown. */
const OURS = 'x-onewindow-csrf';
const SHOWN = 'x-onewindow-sandbox';

const nameOf = (id: string) => id.replaceAll('-', '');

/** Keeps the sandboxes of this installation: their databases, files and keys, and those that this process answers for. */
export function openSandboxHost({ services: city, spare, secrets, config }: SandboxHostParts): SandboxHost {
  // Left out of backups, as all below tmp.
  const base = path.join(config.dataFolder, 'tmp/sandboxes');
  const sites = new Map<string, Promise<Site>>();
  let keys: Promise<Keys> | undefined;
  const ownKeys = () => {
    const subject = city.translate('zh-CN', 'server.sandbox.keys');
    keys ??= openKeys(path.join(base, 'keys'), { subject });
    return keys;
  };

  async function letGo(id: string): Promise<void> {
    const site = sites.get(id);
    sites.delete(id);
    await site
      ?.then((open) => open.close())
      .catch((error) => city.log.warn({ err: error, sandbox: id }, 'sandbox did not close well'));
  }

  const looking = setInterval(async () => {
    for (const id of sites.keys()) {
      const live = await findLiveSandbox(city.database, id).catch(() => true);
      if (!live) await letGo(id);
    }
  }, LOOK_MS).unref();

  function siteOf(sandbox: Sandbox, { identity, system }: Serving): Promise<Site> {
    const { id } = sandbox;
    const known = sites.get(id);
    if (known) return known;
    const opening = (async () =>
      openSandboxSite({
        sandbox,
        database: await spare.open(nameOf(id)),
        folder: path.join(base, id),
        keys: await ownKeys(),
        config,
        identity,
        log: city.log,
        system,
        leaving: { leave: (left) => cameFrom(city, left), close: endNow },
      }))();
    sites.set(id, opening);
    opening.catch(() => sites.delete(id));
    return opening;
  }

  async function endNow({ id }: Sandbox): Promise<void> {
    await city.database.transaction((tx) => endSandbox(tx, id, city.now()));
    // Not awaited: this very request is still one of its own.
    void letGo(id);
  }

  return {
    keeper: {
      async prepare(sandbox, content) {
        const command = await spare.hindrance();
        if (command) throw new Problem('sandbox.noDatabase', 409, { params: { command } });
        await ownKeys();
        await spare.create(nameOf(sandbox.id));
        const database = await spare.open(nameOf(sandbox.id));
        try {
          // It begins when the city is, also where that clock was moved.
          const time = await openTime(database, { demo: true });
          if (city.demo) await time.moveTo(city.now());
          const { publicUrl, log } = city;
          const services = openServices({ database, now: time.now, log, demo: true, publicUrl });
          await loadSandbox(services, sandbox, content).finally(() => time.close());
        } finally {
          await database.close();
        }
      },
      async dropAllBut(live) {
        const names = new Set(live.map(nameOf));
        for (const id of sites.keys()) if (!live.includes(id)) await letGo(id);
        for (const name of await spare.list()) if (!names.has(name)) await spare.drop(name);
        for (const folder of await readdir(base).catch(() => [])) {
          if (/^[0-9a-f-]{36}$/.test(folder) && !live.includes(folder))
            await rm(path.join(base, folder), { recursive: true, force: true });
        }
      },
    },
    elsewhere(serving) {
      const identity = IdentityConfig.parse(serving.identity);
      return async (request, response) => {
        const id = sandboxOf(request, secrets);
        const sandbox = id && (await findLiveSandbox(city.database, id));
        if (id && !sandbox) {
          await letGo(id);
          response.setHeader('set-cookie', leavingCookies(identity));
          throw new Problem('sandbox.ended', 410);
        }
        const { [OURS]: ours, [SHOWN]: shown = '' } = request.headers;
        if (ours !== undefined && shown !== (id ?? '')) throw new Problem('sandbox.otherWorld', 409);
        if (!sandbox) return undefined;
        return siteOf(sandbox, serving).catch((error) => {
          city.log.error({ err: error, sandbox: id }, 'sandbox could not be opened');
          throw new Problem('sandbox.notOpened', 503);
        });
      };
    },
    async stop() {
      clearInterval(looking);
      await Promise.all([...sites.keys()].map(letGo));
    },
  };
}

/** The page from which a sandbox was opened. */
async function cameFrom({ database }: Services, { matter, staged_id }: Sandbox): Promise<string> {
  const staged = staged_id ? await findStaged(database, staged_id) : undefined;
  if (!staged) return `/desk/definitions/${matter}`;
  const page = staged.kind === 'definition' ? `/desk/definitions/${matter}/publish` : '/desk/replicate';
  return `${page}?staged=${staged.id}`;
}
