import type { IncomingMessage, ServerResponse } from 'node:http';
import { Language } from '#platform/i18n/pure/text.ts';
import { readBody } from './readBody.ts';

const A_YEAR = 60 * 60 * 24 * 365;
const MOST_BYTES = 4096;

/**
 * `POST /preferences`: keeps a reader's language or type size in the cookies that the rest of the program reads,
 * and leads back to the page. There is nothing to forge: it changes how pages look, on this browser only.
 */
export async function preferencesDoor(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (request.method !== 'POST' || request.url !== '/preferences') return false;
  const chosen = new URLSearchParams((await readBody(request, MOST_BYTES)).toString());
  const cookies: string[] = [];
  const language = Language.safeParse(chosen.get('language'));
  if (language.success) cookies.push(cookie('language', language.data));
  const elder = chosen.get('elder');
  if (elder === 'on' || elder === 'off') cookies.push(cookie('elder', elder));
  response.writeHead(303, {
    location: ownPath(chosen.get('return') ?? '/'),
    'set-cookie': cookies,
    'cache-control': 'no-store',
  });
  response.end();
  return true;
}

function cookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; Max-Age=${A_YEAR}; SameSite=Lax`;
}

/** Only a path of this site: nobody may use our address to lead elsewhere. */
function ownPath(wanted: string): string {
  const own = 'http://own';
  const url = URL.parse(wanted, own);
  return url?.origin === own ? url.pathname + url.search : '/';
}
