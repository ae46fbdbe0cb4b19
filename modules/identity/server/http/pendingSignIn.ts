import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { IdentityConfig } from '../config.ts';
import { seal, unseal } from '../seal.ts';
import { cookieHeader, readCookie } from '../sessions/sessionCookie.ts';

const Pending = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string().optional(),
  /** Unix milliseconds of the machine's clock, not of the demo's. */
  until: z.number(),
});
/** What a browser carries sealed while it is at the provider: nothing is kept for visitors who never return. */
export type PendingSignIn = z.infer<typeof Pending>;

const PURPOSE = 'sign-in-cookie';
const PATH = '/auth/callback';
export const PENDING_SECONDS = 600;

/** Each attempt has a cookie of its own, so that two tabs do not disturb each other. */
const cookieName = (state: string) => `onewindow_sign_in_${state.slice(0, 12)}`;

export function pendingCookie(config: IdentityConfig, secrets: string[], pending: PendingSignIn): string {
  const value = seal(secrets[0]!, PURPOSE, JSON.stringify(pending)).toString('base64url');
  return cookieHeader(config, {
    name: cookieName(pending.state),
    value,
    path: PATH,
    maxAgeSeconds: PENDING_SECONDS,
  });
}

export function endedPendingCookie(config: IdentityConfig, state: string): string {
  return cookieHeader(config, { name: cookieName(state), value: '', path: PATH, maxAgeSeconds: 0 });
}

/** The attempt that this browser began with that state; undefined when it did not, or too long ago. */
export function readPending(
  request: Pick<IncomingMessage, 'headers'>,
  secrets: string[],
  state: string,
): PendingSignIn | undefined {
  const value = readCookie(request, cookieName(state));
  if (!value) return undefined;
  for (const secret of secrets) {
    const text = unseal(secret, PURPOSE, Buffer.from(value, 'base64url'));
    if (text === undefined) continue;
    const pending = Pending.parse(JSON.parse(text));
    return pending.state === state && pending.until > Date.now() ? pending : undefined;
  }
  return undefined;
}
