import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { openCall, type RequestContext } from '#platform/api/server/call.ts';
import { requireTaker } from '#platform/api/server/requireTaker.ts';
import { sha256 } from '#platform/crypto/server/sha256.ts';
import type { Database } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contentDisposition } from '#platform/files/server/contentDisposition.ts';
import { inLanguage, Language } from '#platform/i18n/pure/text.ts';
import { contract } from '../../contract.ts';
import type { LicenceRow } from '../licence.ts';
import { getReadableLicence } from '../readableLicence.ts';
import { findDocument, type LicenceDocument } from './licenceDocument.ts';
import { type DocumentMaker, makeDocuments } from './makeDocuments.ts';

const PATH = /^\/api\/licences\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/document$/;
const Query = z.object({
  language: Language.optional(),
  form: z.enum(['pdf', 'credential']).default('pdf'),
  disposition: z.enum(['attachment', 'inline']).default('attachment'),
  version: z.coerce.number().int().positive().optional(),
});
type Query = z.infer<typeof Query>;

/**
 * `GET /api/licences/<id>/document?language=zh-CN|en&form=pdf|credential&disposition=attachment|inline&version=<n>`,
 * for whoever may read the licence. Without `version` the one in force; what is not there yet is made now.
 * Throws what the http layer presents: access.signInNeeded, access.denied, licence.unknown, request.malformed.
 */
export function documentDoor(maker: DocumentMaker) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    context: RequestContext,
  ): Promise<boolean> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const url = URL.parse(request.url ?? '/', 'http://own');
    const [, id] = PATH.exec(url?.pathname ?? '') ?? [];
    if (!url || !id) return false;
    const query = Query.safeParse(Object.fromEntries(url.searchParams));
    if (!query.success) throw new Problem('request.malformed', 400);
    const { database } = context.services;
    requireTaker(contract.getLicence['~orpc'].meta, context.actor);
    const licence = await getReadableLicence(openCall(context, database, undefined), id, 'document');
    const language = query.data.language ?? context.language;
    const version = query.data.version ?? licence.version;
    const document = await getDocument(database, maker, { id, version, language });
    send(request, response, licence, document, query.data);
    return true;
  };
}

async function getDocument(
  database: Database,
  maker: DocumentMaker,
  wanted: { id: string; version: number; language: Language },
): Promise<LicenceDocument> {
  const { id, version, language } = wanted;
  const ready = await findDocument(database, id, version, language);
  if (ready) return ready;
  await database.transaction((tx) => makeDocuments(tx, maker, id, version));
  const made = await findDocument(database, id, version, language);
  if (!made) throw new Problem('licence.unknown', 404);
  return made;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  licence: LicenceRow,
  document: LicenceDocument,
  { form, disposition }: Query,
): void {
  const isPdf = form === 'pdf';
  const body = isPdf ? document.pdf : Buffer.from(document.credential);
  const etag = `"${sha256(body).toString('base64url')}"`;
  const { language, version } = document;
  const suffix = isPdf ? 'pdf' : 'jws';
  const name = `${inLanguage(licence.title, language)} ${licence.holderName} v${version}.${suffix}`;
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'private, no-cache');
  response.setHeader('content-security-policy', INLINE_POLICY);
  response.setHeader('x-frame-options', 'SAMEORIGIN');
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, {
    'content-type': isPdf ? 'application/pdf' : 'application/jose',
    'content-length': body.length,
    'content-disposition': contentDisposition(name, disposition),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

// Nothing runs in it, and only our own pages may show it in a frame; the browser's viewer needs its own styles.
const INLINE_POLICY =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
