import type { IncomingMessage, ServerResponse } from 'node:http';
import { returnPath } from '#modules/identity/domain/returnPath.ts';
import { IdentityConfig, type IdentitySettings } from '#modules/identity/server/config.ts';
import { Advance, advancedBy } from '#modules/reforms/domain/scenario/moment.ts';
import type { Sandbox } from '#modules/reforms/index.ts';
import type { RequestContext } from '#platform/api/server/call.ts';
import type { Services } from '#platform/api/server/services.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { readBody } from '#platform/pages/server/readBody.ts';
import { servePage } from '#platform/pages/server/servePage.ts';
import type { Door } from '../http/createHttp.ts';
import { actAsSandboxPerson } from './actAsSandboxPerson.ts';
import { leavingCookies } from './sandboxCookie.ts';
import { OFFERS, sandboxPage } from './sandboxPage.ts';
import { peopleOf } from './sandboxPeople.ts';

export interface SandboxDoors {
  sandbox: Sandbox;
  services: Services;
  identity: IdentitySettings;
  moveTo(to: Date): Promise<void>;
  /** The page of the city that one came from. */
  leave(sandbox: Sandbox): Promise<string>;
  /** Ends it for everybody; see `endSandbox`. */
  close(sandbox: Sandbox): Promise<void>;
}

const MOST_BYTES = 4096;

/**
 * What only a sandbox has: one click to be anybody in it, its clock, the way out, and its end. Signing in and out
 * lead here: there are no passwords and no outside provider.
 */
export function sandboxDoor(doors: SandboxDoors): Door {
  const { sandbox, services, moveTo } = doors;
  const identity = IdentityConfig.parse(doors.identity);
  const own = (path: string | null) => returnPath(path, identity.publicUrl);
  const out = async (response: ServerResponse) =>
    go(response, await doors.leave(sandbox), leavingCookies(identity));
  const answers: Record<string, (exchange: Exchange) => Promise<void> | void> = {
    'GET /sandbox': ({ request, response, context, url }) =>
      servePage(request, response, context, async (page) => ({
        status: 200,
        hidden: true,
        html: sandboxPage(page, {
          sandbox,
          people: await peopleOf(services),
          now: services.now(),
          returnTo: own(url.searchParams.get('return')),
        }),
      })),
    'GET /sandbox/leave': ({ response }) => out(response),
    'POST /sandbox/enter': ({ response }) => go(response, '/sandbox'),
    'POST /sandbox/act': async ({ request, response, form }) => {
      const { cookie, landing } = await actAsSandboxPerson({ services, identity, sandbox }, request, form);
      go(response, own(form.get('return')) ?? landing, [cookie]);
    },
    'POST /sandbox/clock': async ({ response, form }) => {
      const offer = OFFERS.find((one) => one === form.get('advance'));
      if (!offer) throw new Problem('request.malformed', 400);
      const calendar = services.processes.calendarOf(sandbox.place_id);
      await moveTo(advancedBy(calendar, services.now(), Advance.parse(offer)));
      go(response, '/sandbox');
    },
    'POST /sandbox/close': async ({ response }) => {
      await out(response);
      await doors.close(sandbox);
    },
    'GET /auth/sign-in': ({ response, url }) => {
      const to = own(url.searchParams.get('return'));
      go(response, to ? `/sandbox?return=${encodeURIComponent(to)}` : '/sandbox');
    },
    'GET /auth/sign-out': ({ response }) => go(response, '/sandbox'),
  };
  return async (request, response, context) => {
    const url = URL.parse(request.url ?? '/', identity.publicUrl);
    const answer = url && answers[`${request.method} ${url.pathname}`];
    if (!url || !answer) return false;
    const posted = request.method === 'POST';
    if (posted && request.headers.origin !== identity.publicUrl) throw new Problem('identity.otherSite', 403);
    const form = new URLSearchParams(posted ? (await readBody(request, MOST_BYTES)).toString() : '');
    await answer({ request, response, context, url, form });
    return true;
  };
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  context: RequestContext;
  url: URL;
  form: URLSearchParams;
}

/** On to another page, which is asked for anew. */
export function go(response: ServerResponse, location: string, cookies: string[] = []): void {
  response.writeHead(303, { location, 'cache-control': 'no-store', 'set-cookie': cookies }).end();
}
