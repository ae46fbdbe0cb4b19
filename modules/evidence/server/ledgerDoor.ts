import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestContext } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { readLogResource } from '#platform/ledger/server/readLogResource.ts';
import { servePage } from '#platform/pages/server/servePage.ts';
import { ledgerPage } from './pages/ledgerPage.ts';
import type { PublicLog } from './publicLog.ts';

interface Resource {
  contentType: string;
  body: Buffer | string;
  cacheControl: string;
}

const FOREVER = 'public, max-age=31536000, immutable';
const FOR_A_WHILE = 'public, max-age=300';

/**
 * The ledger for everyone: `GET /ledger` (a page), `/ledger/checkpoint` and `/ledger/tile/…` (c2sp.org/tlog-tiles,
 * for programs that follow the log), `/ledger/keys`, and the public keys of documents under `/keys/`.
 */
export function ledgerDoor(log: PublicLog) {
  const fixed: Record<string, Resource> = {
    '/ledger/keys': text('text/plain; charset=utf-8', `${log.logKeys.join('\n')}\n`),
    '/keys/documents.pem': text('application/x-pem-file', `${log.certificates.join('\n\n')}\n`),
    '/keys/attestation.jwks': text('application/jwk-set+json', JSON.stringify(log.attestation)),
  };
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    context: RequestContext,
  ): Promise<boolean> => {
    const [pathname = ''] = (request.url ?? '').split('?');
    const ours = pathname === '/ledger' || pathname.startsWith('/ledger/') || pathname in fixed;
    if (!ours || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    const { database, now } = context.services;
    if (pathname === '/ledger') {
      await servePage(request, response, context, (page) => ledgerPage(page, database, log, now()));
      return true;
    }
    const found = Object.hasOwn(fixed, pathname) ? fixed[pathname] : await logResource(context, pathname);
    if (!found) throw new Problem('notFound', 404);
    send(request, response, found);
    return true;
  };
}

async function logResource({ services }: RequestContext, pathname: string): Promise<Resource | undefined> {
  const found = await readLogResource(services.database, pathname.slice('/ledger/'.length));
  return found && { ...found, cacheControl: found.immutable ? FOREVER : 'no-cache' };
}

function text(contentType: string, body: string): Resource {
  return { contentType, body, cacheControl: FOR_A_WHILE };
}

/** Monitors run in browsers too: what is public to all may be read from any page. */
function send(request: IncomingMessage, response: ServerResponse, resource: Resource): void {
  const body = Buffer.from(resource.body);
  response.writeHead(200, {
    'content-type': resource.contentType,
    'content-length': body.length,
    'cache-control': resource.cacheControl,
    'access-control-allow-origin': '*',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
