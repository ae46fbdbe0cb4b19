import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { sha256Hex } from '#platform/crypto/server/sha256.ts';

const FILES = [
  '../../ui/tokens.css',
  '../../ui/base.css',
  '../../ui/plain/page.css',
  '../../ui/plain/content.css',
  '../../ui/plain/controls.css',
  '../../ui/plain/states.css',
  '../pages.css',
  '../../ui/print.css',
];

interface Sheet {
  path: string;
  plain: Buffer;
  zipped: Buffer;
}

let sheet: Sheet | undefined;

/** The tokens and parts of the house in one file, read at first use; its name changes with its content. */
function getSheet(): Sheet {
  if (sheet) return sheet;
  const texts = FILES.map((file) => readFileSync(path.resolve(import.meta.dirname, file), 'utf8'));
  const plain = Buffer.from(texts.join('\n'));
  const name = sha256Hex(plain).slice(0, 16);
  sheet = { path: `/pages/${name}.css`, plain, zipped: gzipSync(plain) };
  return sheet;
}

export function styleSheetPath(): string {
  return getSheet().path;
}

/** `GET /pages/<hash>.css`. */
export function styleSheetDoor(request: IncomingMessage, response: ServerResponse): boolean {
  const { path: own, plain, zipped } = getSheet();
  if (request.url !== own || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  const zip = /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const body = zip ? zipped : plain;
  response.writeHead(200, {
    'content-type': 'text/css; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    ...(zip ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}
