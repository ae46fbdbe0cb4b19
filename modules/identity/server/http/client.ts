import * as oidc from 'openid-client';
import { DEMO_PROVIDER, type IdentityConfig, isLoopback } from '../config.ts';

/** The OpenID provider as we use it: where it is, as whom we ask, what its claims are called. */
export interface Provider {
  /** Its name in `person_subjects` and `sessions`. */
  name: string;
  scope: string;
  claims: { name: string; mobile: string; email: string; idNumber?: string };
  /** Its metadata, asked for at the first sign-in and kept. @throws when it does not answer */
  configuration(): Promise<oidc.Configuration>;
}

export const EMBEDDED_CLIENT = 'onewindow';
export const EMBEDDED_PATH = '/oidc';

export function openProvider(config: IdentityConfig, embeddedSecret: string): Provider {
  const { provider, publicUrl } = config;
  if (provider) {
    const { issuer, clientId, clientSecret, scope, claims } = provider;
    const discover = () =>
      oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, insecure(issuer));
    return { name: issuer, scope, claims, configuration: once(discover) };
  }
  return {
    name: DEMO_PROVIDER,
    scope: 'openid profile phone email',
    claims: { name: 'name', mobile: 'phone_number', email: 'email' },
    configuration: once(() =>
      oidc.discovery(new URL(publicUrl + EMBEDDED_PATH), EMBEDDED_CLIENT, embeddedSecret, undefined, {
        ...insecure(publicUrl),
        [oidc.customFetch]: ownFetch(config),
      }),
    ),
  };
}

/** Plain http only to this machine. */
function insecure(url: string): oidc.DiscoveryRequestOptions {
  return isLoopback(url) && url.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : {};
}

/** The embedded provider is this server: behind a proxy it is asked at its own address. */
function ownFetch({ publicUrl, ownUrl }: IdentityConfig): oidc.CustomFetch {
  // The library's type of a body is a little wider than fetch's; what it sends is a form or nothing.
  return (url, { body, ...options }) =>
    fetch(ownUrl ? url.replace(publicUrl, new URL(ownUrl).origin) : url, {
      ...options,
      body: body as BodyInit,
    });
}

/** Keeps the first success; a failure is forgotten, so that the next sign-in asks again. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = undefined;
      throw error;
    });
    return answer;
  };
}
