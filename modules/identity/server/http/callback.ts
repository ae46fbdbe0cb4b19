import type { IDToken } from 'openid-client';
import * as oidc from 'openid-client';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import type { Capacity } from '../../domain/capacity.ts';
import { Mobile } from '../../domain/mobile.ts';
import { firstCapacity } from '../capacities.ts';
import { protectIdNumber } from '../protectIdNumber.ts';
import { readCookie, sessionCookie } from '../sessions/sessionCookie.ts';
import { endSession, findSession, openSession } from '../sessions/sessions.ts';
import { type KnownPerson, signInPerson } from '../signInPerson.ts';
import { askProvider } from './askProvider.ts';
import { type Context, type Exchange, redirect } from './exchange.ts';
import { endedPendingCookie, type PendingSignIn, readPending } from './pendingSignIn.ts';

/**
 * GET /auth/callback: takes the provider's answer, opens a session and goes on to the page that was wanted.
 * @throws Problem identity.signInInterrupted, identity.signInRefused, identity.providerUnavailable
 */
export async function callback(context: Context, exchange: Exchange): Promise<void> {
  const { config, keys } = context;
  const pending = readPending(exchange.request, keys.cookies, exchange.url.searchParams.get('state') ?? '');
  if (!pending) throw new Problem('identity.signInInterrupted', 400);
  const known = await askWho(context, exchange, pending);
  const { token, capacity, language } = await begin(context, exchange, known);
  redirect(exchange, pending.returnTo ?? config.landing[capacity.kind], [
    sessionCookie(config, token),
    endedPendingCookie(config, pending.state),
    ...languageCookie(language),
  ]);
}

async function askWho(context: Context, { url }: Exchange, pending: PendingSignIn): Promise<KnownPerson> {
  const { provider, config, keys } = context;
  const claims = await askProvider(context, async () => {
    const configuration = await provider.configuration();
    const current = new URL(url.pathname + url.search, config.publicUrl);
    const tokens = await oidc.authorizationCodeGrant(configuration, current, {
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      pkceCodeVerifier: pending.verifier,
    });
    const idToken = tokens.claims()!;
    if (idToken[provider.claims.name] || !configuration.serverMetadata().userinfo_endpoint) return idToken;
    return { ...idToken, ...(await oidc.fetchUserInfo(configuration, tokens.access_token, idToken.sub)) };
  });
  const { name, mobile, email, idNumber } = provider.claims;
  return {
    provider: provider.name,
    subject: claims.sub,
    name: text(claims, name) ?? claims.sub,
    mobile: Mobile.safeParse(text(claims, mobile)).data,
    email: text(claims, email),
    idNumber: protectIdNumber(idNumber && text(claims, idNumber), keys.idNumber),
  };
}

/** Opens the new session; the one this browser had before ends with it. */
async function begin(
  { services, config }: Context,
  { request }: Exchange,
  known: KnownPerson,
): Promise<{ token: string; capacity: Capacity; language: Language | null }> {
  const now = services.now();
  return services.database.transaction(async (tx) => {
    const person = await signInPerson(tx, known, now);
    const before = await findSession(tx, readCookie(request, config.sessionCookie) ?? '');
    if (before) await endSession(tx, before.id, before.person.id);
    const capacity = await firstCapacity(tx, person, person.lastCapacity, legalDate(now));
    const userAgent = request.headers['user-agent'] ?? '';
    const session = { person: person.id, provider: known.provider, capacity, userAgent };
    const token = await openSession(tx, session, config.session);
    return { token, capacity, language: person.language };
  });
}

/** Carries the person's language to a browser that is new to them; pages read and write this cookie too. */
function languageCookie(language: Language | null): string[] {
  return language ? [`language=${language}; Path=/; Max-Age=31536000; SameSite=Lax`] : [];
}

function text(claims: IDToken | oidc.UserInfoResponse, name: string): string | undefined {
  const value = claims[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
