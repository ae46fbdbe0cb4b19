import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestContext } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { readBody } from '#platform/pages/server/readBody.ts';
import { servePage } from '#platform/pages/server/servePage.ts';
import { verifySealed } from '../seals/verifySealed.ts';
import { sealAnswerPage, sealFormPage } from './sealPages.ts';

const MOST_BYTES = 20 * 1024 * 1024;
/** A little more than the file: the form around it. */
const FRAME = 4096;

/**
 * Verification of e-seals for everyone, without session or script: `GET /verify/seal` (a form), `POST /verify/seal`
 * (with a file), and for programs `POST /api/verifications/seal`, whose body is the PDF itself.
 */
export async function sealDoor(
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
): Promise<boolean> {
  const [pathname] = (request.url ?? '/').split('?');
  const { services } = context;
  const check = (bytes: Uint8Array) => verifySealed(services.database, bytes, services.now());
  if (pathname === '/verify/seal' && (request.method === 'GET' || request.method === 'HEAD')) {
    await servePage(request, response, context, sealFormPage);
    return true;
  }
  if (request.method !== 'POST') return false;
  if (pathname === '/verify/seal') {
    await servePage(request, response, context, async (page) =>
      sealAnswerPage(page, await check(await readFile(request))),
    );
    return true;
  }
  if (pathname !== '/api/verifications/seal') return false;
  const result = await check(await readBody(request, MOST_BYTES));
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(result));
  return true;
}

/** @throws Problem seal.noFile, request.malformed, pages.bodyTooLarge */
async function readFile(request: IncomingMessage): Promise<Uint8Array> {
  const body = await readBody(request, MOST_BYTES + FRAME);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => {
    throw new Problem('request.malformed', 400);
  });
  const file = form.get('file');
  if (typeof file === 'string' || !file || file.size === 0) throw new Problem('seal.noFile', 422);
  return file.bytes();
}
