import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Services } from '#platform/api/server/services.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import type { IdentityConfig, IdentityKeys } from '../config.ts';
import type { Provider } from './client.ts';

/** What every page and step of sign-in stands on. */
export interface Context {
  services: Services;
  config: IdentityConfig;
  keys: IdentityKeys;
  provider: Provider;
}

/** One request and its answer. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  language: Language;
}

/** Pages show no frame and load only our own style sheet; forms lead only to ourselves. */
const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  // Not no-referrer: with that a browser sends "Origin: null" with our own forms.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

export function sendPage({ response }: Exchange, status: number, html: string): void {
  response.writeHead(status, PAGE_HEADERS).end(html);
}

export function redirect({ response }: Exchange, location: string, cookies: string[] = []): void {
  response.writeHead(303, { location, 'cache-control': 'no-store', 'set-cookie': cookies }).end();
}
