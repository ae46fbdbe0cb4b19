import { z } from 'zod';
import type { Keys } from '#platform/crypto/server/keys.ts';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

const ClaimNames = z.object({
  name: z.string().default('name'),
  mobile: z.string().default('phone_number'),
  email: z.string().default('email'),
  idNumber: z.string().optional().describe('resident identity number, when the provider vouches for it'),
});

export const IdentityConfig = z
  .object({
    /** Where people reach this server, without a path: https://one.example */
    publicUrl: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
    /** Where the server reaches itself for the embedded provider, when that differs: http://127.0.0.1:8080 */
    ownUrl: z.url({ protocol: /^https?$/ }).optional(),
    demoMode: z.boolean().default(false),
    /** The OpenID provider; absent: the embedded one with demo people. */
    provider: z
      .object({
        issuer: z.url(),
        clientId: z.string().min(1),
        clientSecret: z.string().min(1),
        scope: z.string().default('openid profile phone email'),
        claims: ClaimNames.prefault({}),
      })
      .optional(),
    /** Demo people, YAML; needed by the embedded provider. */
    peopleFile: z.string().optional(),
    /** Name of the cookie that carries the session. */
    sessionCookie: z.string().default('onewindow_session'),
    session: z
      .object({
        idleMinutes: z.number().int().positive().default(30),
        absoluteHours: z.number().int().positive().default(12),
      })
      .prefault({}),
    /** Where each capacity lands when no page was asked for. */
    landing: z
      .object({
        person: z.string().default('/space'),
        firm: z.string().default('/space'),
        officer: z.string().default('/desk'),
      })
      .prefault({}),
  })
  .refine(({ publicUrl }) => publicUrl.startsWith('https:') || isLoopback(publicUrl), {
    path: ['publicUrl'],
    error: 'must be https: unless it is a loopback address, because the session cookie travels only over TLS',
  })
  .refine(({ provider, demoMode }) => provider !== undefined || demoMode, {
    path: ['provider'],
    error: 'the embedded sign-in with demo people runs only in demo mode: configure an OpenID provider',
  })
  .refine(({ provider, peopleFile }) => provider !== undefined || peopleFile !== undefined, {
    path: ['peopleFile'],
    error: 'the embedded sign-in needs a file of demo people',
  });
/** What the composition root gives; defaults are filled in by `IdentityConfig.parse`. */
export type IdentitySettings = z.input<typeof IdentityConfig>;
export type IdentityConfig = z.output<typeof IdentityConfig>;

/** The embedded provider's name in `person_subjects` and `sessions`; its address may change. */
export const DEMO_PROVIDER = 'demo';

/** What this module needs of `Keys` of platform/crypto. */
export interface IdentityKeys extends Pick<Keys, 'oidc' | 'cookies'> {
  /** 32 random bytes; without it identity numbers are not kept. */
  idNumber?: Buffer;
}

export function isLoopback(url: string): boolean {
  return LOOPBACK.test(new URL(url).hostname);
}

/** Cookies go only over TLS; browsers make no exception for http on loopback that all of them share. */
export function cookiesAreSecure({ publicUrl }: IdentityConfig): boolean {
  return publicUrl.startsWith('https:') || !isLoopback(publicUrl);
}
