import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { createGzip } from 'node:zlib';
import { entryOf } from '#apps/web/fillPage.ts';
import { sendEntry } from './sendEntry.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSED = new Set(['.js', '.mjs', '.css', '.svg', '.json']);
/** Paths that are never a page. */
const NO_PAGE = /^\/(api|rpc|auth|oidc|events|callbacks)(\/|$)/;
/** Paths that are always a page, though a number in them has dots. */
const PAGE = /^\/(space|desk|cockpit)(\/|$)/;
const YEAR = 'public, max-age=31536000, immutable';

/**
 * Serves the built pages: hashed assets for a year, the two entries fresh every time.
 * @param demo the pages say that they are a demonstration
 * @param sandbox the pages say that everything on them is only tried
 */
export function staticFiles(folder: string, demo: boolean, sandbox?: string) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const pathname = pathOf(request.url);
    if (pathname === undefined) return false;
    const file = path.join(folder, path.normalize(pathname));
    const isAsset =
      file.startsWith(folder) && path.extname(file) !== '' && existsSync(file) && statSync(file).isFile();
    if (isAsset && path.extname(file) !== '.html') return send(request, response, file, cacheOf(pathname));
    if (!PAGE.test(pathname) && (path.extname(pathname) !== '' || NO_PAGE.test(pathname))) return false;
    return sendEntry(request, response, path.join(folder, entryOf(pathname)), { demo, sandbox });
  };
}

/** The decoded path, or undefined when it cannot be decoded: such an address has no page. */
function pathOf(url = '/'): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://own').pathname);
  } catch {
    return undefined;
  }
}

function cacheOf(pathname: string): string {
  return pathname.startsWith('/assets/') ? YEAR : 'public, max-age=3600';
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  cacheControl: string,
): boolean {
  const extension = path.extname(file);
  const zipped = COMPRESSED.has(extension) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  response.writeHead(200, {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'cache-control': cacheControl,
    ...(COMPRESSED.has(extension) ? { vary: 'accept-encoding' } : {}),
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  });
  if (request.method === 'HEAD') response.end();
  else if (zipped) createReadStream(file).pipe(createGzip()).pipe(response);
  else createReadStream(file).pipe(response);
  return true;
}
