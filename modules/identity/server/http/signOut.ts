import * as oidc from 'openid-client';
import { Problem } from '#platform/errors/pure/problem.ts';
import { DEMO_PROVIDER } from '../config.ts';
import { signOutPage } from '../pages/signOutPage.ts';
import { endedSessionCookie, readCookie } from '../sessions/sessionCookie.ts';
import { endSession, findSession } from '../sessions/sessions.ts';
import { type Context, type Exchange, redirect, sendPage } from './exchange.ts';

/** GET asks, POST signs out: a link or picture of another site must not be able to. */
export async function signOut(context: Context, exchange: Exchange): Promise<void> {
  const { services, config } = context;
  if (exchange.request.method !== 'POST') {
    return sendPage(exchange, 200, signOutPage(services, exchange.language));
  }
  if (exchange.request.headers.origin !== config.publicUrl) throw new Problem('identity.otherSite', 403);
  const session = await findSession(
    services.database,
    readCookie(exchange.request, config.sessionCookie) ?? '',
  );
  if (session) await endSession(services.database, session.id, session.person.id);
  redirect(exchange, await afterwards(context), [endedSessionCookie(config)]);
}

/** At a provider that offers it the sign-in there ends too; otherwise the next person would be let in as this one. */
async function afterwards({ provider, config, services }: Context): Promise<string> {
  if (provider.name === DEMO_PROVIDER) return '/';
  try {
    const configuration = await provider.configuration();
    if (!configuration.serverMetadata().end_session_endpoint) return '/';
    return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${config.publicUrl}/` }).href;
  } catch (error) {
    services.log.warn({ err: error, provider: provider.name }, 'signed out here, but not at the provider');
    return '/';
  }
}
