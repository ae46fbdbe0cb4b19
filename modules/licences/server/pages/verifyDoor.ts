import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestContext } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { readBody } from '#platform/pages/server/readBody.ts';
import { servePage } from '#platform/pages/server/servePage.ts';
import { tidyNumber } from '../../domain/tidyNumber.ts';
import type { DocumentTrust } from '../documents/checkDocument.ts';
import { verifyDocument } from '../documents/verifyDocument.ts';
import { verify } from '../verifyLicence.ts';
import { answerPage } from './answerPage.ts';
import { filePage } from './filePage.ts';
import { formPage } from './formPage.ts';
import { MOST_BYTES } from './mostBytes.ts';

type Handle = (request: IncomingMessage, response: ServerResponse, context: RequestContext) => Promise<void>;

/**
 * Verification for everyone: no session, no cookie, no script needed.
 * `GET /verify` (a form; `?number=` leads on), `GET /verify/<number>`, `POST /verify/document` (a form with a
 * file), and for programs `POST /api/verifications/document`, whose body is the file itself.
 */
export function verifyDoor(trust: DocumentTrust) {
  const posts: Record<string, Handle> = {
    '/verify/document': (request, response, context) =>
      servePage(request, response, context, async (page) =>
        filePage(page, await check(context, trust, await readFile(request))),
      ),
    '/api/verifications/document': async (request, response, context) => {
      const result = await check(context, trust, await readBody(request, MOST_BYTES));
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(result));
    },
  };
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    context: RequestContext,
  ): Promise<boolean> => {
    const url = URL.parse(request.url ?? '/', 'http://own');
    if (!url) return false;
    const { pathname, searchParams } = url;
    const handle = request.method === 'POST' ? posts[pathname] : getting(request, pathname, searchParams);
    await handle?.(request, response, context);
    return handle !== undefined;
  };
}

function getting(request: IncomingMessage, pathname: string, query: URLSearchParams): Handle | undefined {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  if (pathname === '/verify') {
    const number = tidyNumber(query.get('number') ?? '');
    if (number !== '') return (_, response) => leadTo(response, `/verify/${encodeURIComponent(number)}`);
    return (asked, response, context) => servePage(asked, response, context, formPage);
  }
  const [, written] = /^\/verify\/([^/]+)$/.exec(pathname) ?? [];
  if (written === undefined) return undefined;
  return (asked, response, context) =>
    servePage(asked, response, context, async (page) =>
      answerPage(page, await verify(context.services.database, context.services, decoded(written))),
    );
}

async function leadTo(response: ServerResponse, location: string): Promise<void> {
  response.writeHead(303, { location, 'cache-control': 'no-store' }).end();
}

function check({ services }: RequestContext, trust: DocumentTrust, bytes: Uint8Array) {
  return verifyDocument(services.database, services, trust, bytes);
}

/** The one file of a form. @throws Problem licence.noFile, request.malformed, pages.bodyTooLarge */
async function readFile(request: IncomingMessage): Promise<Uint8Array> {
  // A little more than the file: the form around it.
  const body = await readBody(request, MOST_BYTES + 4096);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => {
    throw new Problem('request.malformed', 400);
  });
  const file = form.get('file');
  if (typeof file === 'string' || !file || file.size === 0) throw new Problem('licence.noFile', 422);
  return file.bytes();
}

/** Longest number that is looked up; a longer text is no number. */
const LONGEST = 200;

function decoded(written: string): string {
  try {
    return decodeURIComponent(written).slice(0, LONGEST);
  } catch {
    return written.slice(0, LONGEST);
  }
}
