import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type Configuration, type JWKS, type KoaContextWithOIDC } from 'oidc-provider';
import type { Services } from '#platform/api/server/services.ts';
import type { IdentityConfig, IdentityKeys } from '../config.ts';
import { EMBEDDED_CLIENT, EMBEDDED_PATH } from '../http/client.ts';
import type { DemoPerson } from './people.ts';
import { postgresAdapter } from './postgresAdapter.ts';

const SCOPE = 'openid profile phone email';
/** Lifetimes in seconds: a sign-in takes moments, and nobody stays signed in here. */
const TTL = {
  AccessToken: 300,
  AuthorizationCode: 60,
  Grant: 3600,
  IdToken: 300,
  Interaction: 3600,
  Session: 3600,
};

export interface EmbeddedParts {
  services: Services;
  config: IdentityConfig;
  keys: IdentityKeys;
  people: readonly DemoPerson[];
  clientSecret: string;
}

/** An OpenID provider in this very server whose accounts are the demo people. */
export function embeddedProvider({ services, config, keys, people, clientSecret }: EmbeddedParts): Provider {
  const accounts = new Map(people.map((person) => [person.id, person]));
  const configuration: Configuration = {
    adapter: postgresAdapter(services.database),
    jwks: keys.oidc as JWKS,
    cookies: { keys: keys.cookies, names: cookieNames },
    clients: [
      {
        client_id: EMBEDDED_CLIENT,
        client_secret: clientSecret,
        redirect_uris: [`${config.publicUrl}/auth/callback`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: {
      openid: ['sub'],
      profile: ['name'],
      phone: ['phone_number'],
      email: ['email'],
    },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      dPoP: { enabled: false },
    },
    interactions: { url: (_ctx, interaction) => `${EMBEDDED_PATH}/interaction/${interaction.uid}` },
    ttl: TTL,
    findAccount(_ctx, id) {
      const person = accounts.get(id);
      if (!person) return undefined;
      const claims = { sub: id, name: person.name.zh, phone_number: person.mobile, email: person.email };
      return { accountId: id, claims: () => claims };
    },
    loadExistingGrant: grantEverything,
  };
  const provider = new Provider(config.publicUrl + EMBEDDED_PATH, configuration);
  // Behind a proxy too it is asked under the public address; `mountEmbedded` sets these headers itself.
  provider.proxy = true;
  provider.on('server_error', (_ctx, error) =>
    services.log.error({ err: error }, 'the embedded sign-in provider failed'),
  );
  return provider;
}

const cookieNames = {
  session: 'onewindow_demo',
  interaction: 'onewindow_demo_interaction',
  resume: 'onewindow_demo_resume',
};

/** The only client is this program, so nobody is asked to consent. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const grant = new ctx.oidc.provider.Grant({
    clientId: ctx.oidc.client!.clientId,
    accountId: ctx.oidc.session!.accountId!,
  });
  grant.addOIDCScope(SCOPE);
  await grant.save();
  return grant;
}

/**
 * Hands a request under /oidc to the provider, which believes it stands at the public address. It never gets its
 * own session cookie back: the demo shows its people at every sign-in, and changing from one to another would
 * otherwise pass through a page that works only with a script.
 */
export function mountEmbedded(provider: Provider, publicUrl: string) {
  const handle = provider.callback();
  const { host, protocol } = new URL(publicUrl);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const mounted: IncomingMessage & { originalUrl?: string } = request;
    const cookie = withoutSession(request.headers.cookie ?? '');
    Object.assign(mounted.headers, {
      host,
      cookie,
      'x-forwarded-host': host,
      'x-forwarded-proto': protocol.slice(0, -1),
    });
    mounted.originalUrl = request.url;
    mounted.url = request.url!.slice(EMBEDDED_PATH.length);
    await handle(mounted, response);
  };
}

function withoutSession(cookies: string): string {
  const own = `${cookieNames.session}=`;
  return cookies
    .split(';')
    .filter((pair) => !pair.trim().startsWith(own))
    .join(';');
}
