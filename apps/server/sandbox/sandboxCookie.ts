import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { IdentityConfig } from '#modules/identity/server/config.ts';
import { keyFor } from '#modules/identity/server/seal.ts';
import { cookieHeader, readCookie } from '#modules/identity/server/sessions/sessionCookie.ts';

const SANDBOX_COOKIE = 'onewindow_sandbox';
/** The session inside it: another name, so that the one in the city is there again on the way back. */
export const SANDBOX_SESSION = 'onewindow_sandbox_session';

const PURPOSE = 'sandbox-cookie';

/** Says to which sandbox this browser belongs, signed: only whoever was let in has it. */
export function sandboxCookie(config: IdentityConfig, secrets: string[], id: string, hours: number): string {
  const value = `${id}.${signatureOf(secrets[0]!, id)}`;
  return cookieHeader(config, { name: SANDBOX_COOKIE, value, path: '/', maxAgeSeconds: hours * 3600 });
}

/** Both cookies of a sandbox, ended. */
export function leavingCookies(config: IdentityConfig): string[] {
  return [SANDBOX_COOKIE, SANDBOX_SESSION].map((name) =>
    cookieHeader(config, { name, value: '', path: '/', maxAgeSeconds: 0 }),
  );
}

/** The sandbox that the browser was let into; a cookie that is not ours counts as none. */
export function sandboxOf(
  request: Pick<IncomingMessage, 'headers'>,
  secrets: readonly string[],
): string | undefined {
  const [id = '', signature = ''] = readCookie(request, SANDBOX_COOKIE)?.split('.') ?? [];
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
  const given = Buffer.from(signature);
  const known = secrets.some((secret) => {
    const own = Buffer.from(signatureOf(secret, id));
    return own.length === given.length && timingSafeEqual(own, given);
  });
  return known ? id : undefined;
}

function signatureOf(secret: string, id: string): string {
  return createHmac('sha256', keyFor(secret, PURPOSE)).update(id).digest('base64url');
}
