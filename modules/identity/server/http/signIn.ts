import * as oidc from 'openid-client';
import { returnPath } from '../../domain/returnPath.ts';
import { isLoopback } from '../config.ts';
import { askProvider } from './askProvider.ts';
import { type Context, type Exchange, redirect } from './exchange.ts';
import { PENDING_SECONDS, type PendingSignIn, pendingCookie } from './pendingSignIn.ts';

/** GET /auth/sign-in?return=/path: sends the browser to the provider (code flow with PKCE, state and nonce). */
export async function signIn(context: Context, exchange: Exchange): Promise<void> {
  const { config, keys, provider } = context;
  const elsewhere = otherLoopbackName(exchange, config.publicUrl);
  if (elsewhere) return redirect(exchange, elsewhere);

  const pending: PendingSignIn = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    returnTo: returnPath(exchange.url.searchParams.get('return'), config.publicUrl),
    until: Date.now() + PENDING_SECONDS * 1000,
  };
  const configuration = await askProvider(context, () => provider.configuration());
  const location = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: `${config.publicUrl}/auth/callback`,
    scope: provider.scope,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    ui_locales: exchange.language,
  });
  redirect(exchange, location.href, [pendingCookie(config, keys.cookies, pending)]);
}

/**
 * Cookies of localhost are not those of 127.0.0.1, and the provider comes back to the configured one: begin there.
 * Only among loopback names, because a proxy may rewrite Host and the browser would turn in a circle.
 */
function otherLoopbackName({ request, url }: Exchange, publicUrl: string): string | undefined {
  const host = request.headers.host ?? '';
  const asked = `http://${host}`;
  if (!URL.canParse(asked) || !isLoopback(asked) || !isLoopback(publicUrl)) return undefined;
  return new URL(asked).hostname === new URL(publicUrl).hostname
    ? undefined
    : publicUrl + url.pathname + url.search;
}
