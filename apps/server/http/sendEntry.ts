import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { fillPage, pagePolicy, type Visit } from '#apps/web/fillPage.ts';
import { pickLanguage } from '#platform/i18n/pure/pickLanguage.ts';
import { isLivePage } from '#platform/live/pure/livePages.ts';
import { permissions } from './securityHeaders.ts';

const ELDER = /(?:^|;\s*)elder=on(?:;|$)/;
const NONCE_BYTES = 16;

/**
 * Answers with an entry page as it suits its reader: language and type size stand in it before any script runs,
 * and its styles have a nonce that no other answer has. So it must not be stored.
 * @returns false when the page is not built
 */
export function sendEntry(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  marks: Pick<Visit, 'demo' | 'sandbox'>,
): boolean {
  if (!existsSync(file)) return false;
  const { cookie = '', 'accept-language': acceptLanguage, 'accept-encoding': encodings } = request.headers;
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  const visit = {
    language: pickLanguage({ cookie, acceptLanguage }),
    elder: ELDER.test(cookie),
    ...marks,
    nonce,
  };
  const html = fillPage(readFileSync(file, 'utf8'), visit);
  const live = isLivePage((request.url ?? '').split('?')[0]!);
  const zipped = /\bgzip\b/.test(String(encodings));
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': pagePolicy(nonce, live),
    'permissions-policy': permissions(live),
    'cache-control': 'no-store',
    vary: 'accept-encoding, accept-language, cookie',
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  });
  if (request.method === 'HEAD') response.end();
  else response.end(zipped ? gzipSync(html) : html);
  return true;
}
