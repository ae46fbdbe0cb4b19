import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { RequestContext } from '#platform/api/server/call.ts';
import { presentProblem } from '#platform/api/server/presentProblem.ts';
import type { Services } from '#platform/api/server/services.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { pickLanguage } from '#platform/i18n/pure/pickLanguage.ts';
import { sendProblemPage, wantsPage } from '#platform/pages/server/sendProblemPage.ts';
import { apiHandlers } from './apiHandlers.ts';
import type { openMetrics } from './metrics.ts';
import { openRateLimiter, type RateLimit } from './rateLimit.ts';
import { setSecurityHeaders } from './securityHeaders.ts';

/** A part of the http server: answers a request, or leaves it to the next. */
export type Door = (
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
) => Promise<boolean> | boolean;

/** What answers requests: the city, or a sandbox of it with a database and sessions of its own. */
export interface Served {
  services: Services;
  /** Who sends a request; throws Problem when a session may not be used like this. */
  resolveActor: (request: IncomingMessage) => Promise<Omit<RequestContext, 'services'>>;
  /** Doors that need no session, in order: sign-in, public pages, health. */
  openDoors: Door[];
  /** Doors after the API: files, events. */
  doors: Door[];
}

export interface HttpParts extends Served {
  isTls: boolean;
  /** Where a request belongs that is not for the city; throws Problem when it may go nowhere. */
  elsewhere?: (request: IncomingMessage, response: ServerResponse) => Promise<Served | undefined>;
  metrics: ReturnType<typeof openMetrics>;
  limit?: RateLimit;
}

// Generous for people and pages, tight enough for a client that has run away.
const LIMIT = { burst: 300, perSecond: 50 };

const KEEP_ALIVE_MS = 75_000;

export function createHttp(parts: HttpParts): Server {
  const api = apiHandlers();
  const take = openRateLimiter(parts.limit ?? LIMIT);
  // People pause between two saves, and proxies keep connections for a minute: closed sooner, a request meets a closed door.
  return createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, async (request, response) => {
    const started = performance.now();
    setSecurityHeaders(response, parts.isTls);
    response.on('finish', () =>
      parts.metrics.request(doorOf(request.url), response.statusCode, (performance.now() - started) / 1000),
    );
    let served: Served = parts;
    try {
      take(request.socket.remoteAddress ?? '');
      served = (await parts.elsewhere?.(request, response)) ?? parts;
      await answer(served, api, request, response);
    } catch (error) {
      renderError(served.services)(request, response, error);
    }
  });
}

type Api = ReturnType<typeof apiHandlers>;

async function answer(
  served: Served,
  api: Api,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { services } = served;
  const anyone: RequestContext = { actor: { kind: 'anyone' }, language: languageOf(request), services };
  for (const door of served.openDoors) if (await door(request, response, anyone)) return;
  const context: RequestContext = {
    ...(await served.resolveActor(request)),
    services,
    idempotencyKey: keyOf(request),
  };
  if (await api(request, response, context)) return;
  for (const door of served.doors) if (await door(request, response, context)) return;
  throw new Problem('notFound', 404);
}

const KEY = /^[\w.:-]{8,100}$/;

/** @throws Problem request.malformed when the key is not one we could keep */
function keyOf(request: IncomingMessage): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !KEY.test(key)) throw new Problem('request.malformed', 400);
  return key;
}

function languageOf(request: IncomingMessage) {
  return pickLanguage({ cookie: request.headers.cookie, acceptLanguage: request.headers['accept-language'] });
}

function doorOf(url = '/'): string {
  const first = url.split(/[/?]/)[1] ?? '';
  return ['api', 'rpc', 'auth', 'oidc', 'assets', 'verify', 'ledger', 'events', 'callbacks'].includes(first)
    ? first
    : 'page';
}

/**
 * Writes any error in the caller's language, as a page for whoever follows links and as problem+json for programs,
 * or cuts an answer that had already begun.
 */
export function renderError(services: Services) {
  return (request: IncomingMessage, response: ServerResponse, error: unknown): void => {
    if (response.headersSent) {
      presentProblem(error, languageOf(request), services);
      response.destroy();
      return;
    }
    if (error instanceof Problem && error.code === 'tooManyRequests') {
      response.setHeader('retry-after', String(error.params['seconds']));
    }
    if (wantsPage(request)) {
      sendProblemPage(request, response, { services }, error);
      return;
    }
    const problem = presentProblem(error, languageOf(request), services);
    response.writeHead(problem.status, { 'content-type': 'application/problem+json; charset=utf-8' });
    response.end(JSON.stringify(problem));
  };
}
