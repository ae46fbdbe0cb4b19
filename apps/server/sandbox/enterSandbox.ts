import type { IncomingMessage } from 'node:http';
import { IdentityConfig, type IdentitySettings } from '#modules/identity/server/config.ts';
import { contract } from '#modules/reforms/contract.ts';
import { findLiveSandbox, readSandboxSettings } from '#modules/reforms/index.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { matchesWho } from '#platform/api/pure/matchesWho.ts';
import type { OperationMeta } from '#platform/api/pure/operation.ts';
import type { Services } from '#platform/api/server/services.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { readBody } from '#platform/pages/server/readBody.ts';
import { leavePath, sandboxPath } from '#platform/ui/sandboxPaths.ts';
import type { Door } from '../http/createHttp.ts';
import { leavingCookies, sandboxCookie } from './sandboxCookie.ts';
import { go } from './sandboxDoor.ts';

export interface EnterParts {
  services: Services;
  identity: IdentitySettings;
  secrets: string[];
  /** Who sends a request, without lengthening their session. */
  watch: (request: IncomingMessage) => Promise<Actor | undefined>;
}

const MOST_BYTES = 4096;
const OFFICE = '/desk/definitions';

/**
 * `POST /sandbox/enter` in the city: lets a browser of the office into one of its sandboxes. A form of our own page, so
 * that nobody is led into one by a link.
 */
export function enterSandbox({ services, identity: settings, secrets, watch }: EnterParts): Door {
  const identity = IdentityConfig.parse(settings);
  return async (request, response) => {
    const path = (request.url ?? '').split('?')[0];
    if (request.method === 'GET' && (path === sandboxPath || path === leavePath)) {
      go(response, OFFICE, leavingCookies(identity));
      return true;
    }
    if (request.method !== 'POST' || path !== '/sandbox/enter') return false;
    if (request.headers.origin !== identity.publicUrl) throw new Problem('identity.otherSite', 403);
    const id = new URLSearchParams((await readBody(request, MOST_BYTES)).toString()).get('sandbox') ?? '';
    await refuseStranger(await watch(request), id);
    const { hours } = readSandboxSettings();
    go(response, sandboxPath, [sandboxCookie(identity, secrets, id, hours)]);
    return true;
  };

  /** Whoever may open and close a sandbox may enter it. @throws Problem */
  async function refuseStranger(actor: Actor | undefined, id: string): Promise<void> {
    const { who } = contract.closeSandbox['~orpc'].meta as OperationMeta;
    if (!actor) throw new Problem('access.signInNeeded', 401);
    if (!matchesWho(who, actor) || actor.kind !== 'officer') throw new Problem('access.denied', 403);
    const sandbox = /^[0-9a-f-]{36}$/.test(id) ? await findLiveSandbox(services.database, id) : undefined;
    if (!sandbox) throw new Problem('sandbox.unknown', 404);
    if (!(await services.covers(actor.post.place, sandbox.opened_in)))
      throw new Problem('access.denied', 403);
  }
}
