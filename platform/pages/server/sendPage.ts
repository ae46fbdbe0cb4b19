import type { IncomingMessage, ServerResponse } from 'node:http';

export interface PageAnswer {
  status: number;
  html: string;
  /** Defaults to `no-store`: an answer about today must not be shown again tomorrow. */
  cacheControl?: string;
  /** Search engines should leave this one alone. */
  hidden?: boolean;
}

/** These pages show no frame, run no script, and load nothing but our own styles and pictures. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  { status, html, cacheControl = 'no-store', hidden = false }: PageAnswer,
): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': cacheControl,
    'content-security-policy': POLICY,
    vary: 'cookie, accept-language',
    ...(hidden ? { 'x-robots-tag': 'noindex' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : html);
}
