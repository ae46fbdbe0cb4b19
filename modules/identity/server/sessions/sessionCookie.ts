import type { IncomingMessage } from 'node:http';
import { cookiesAreSecure, type IdentityConfig } from '../config.ts';

/** The value of a cookie; the first, when a browser sends two of one name. */
export function readCookie(request: Pick<IncomingMessage, 'headers'>, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** A Set-Cookie header: out of reach of scripts, not sent with requests from other sites. */
export function cookieHeader(
  config: IdentityConfig,
  cookie: { name: string; value: string; path: string; maxAgeSeconds: number },
): string {
  const secure = cookiesAreSecure(config) ? '; Secure' : '';
  const { name, value, path, maxAgeSeconds } = cookie;
  return `${name}=${value}; Path=${path}; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** The session cookie lasts as long as a session at most can; the server ends it earlier. */
export function sessionCookie(config: IdentityConfig, token: string): string {
  const maxAgeSeconds = config.session.absoluteHours * 3600;
  return cookieHeader(config, { name: config.sessionCookie, value: token, path: '/', maxAgeSeconds });
}

export function endedSessionCookie(config: IdentityConfig): string {
  return cookieHeader(config, { name: config.sessionCookie, value: '', path: '/', maxAgeSeconds: 0 });
}
