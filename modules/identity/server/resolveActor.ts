import type { IncomingMessage } from 'node:http';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { pickLanguage } from '#platform/i18n/pure/pickLanguage.ts';
import { Language } from '#platform/i18n/pure/text.ts';
import { AS_PERSON, capacityKey } from '../domain/capacity.ts';
import { findActor } from './capacities.ts';
import { DEMO_PROVIDER, IdentityConfig, type IdentitySettings } from './config.ts';
import { isSafe, refuseForgery } from './refuseForgery.ts';
import { readCookie } from './sessions/sessionCookie.ts';
import { findSession, type Session, setSessionCapacity, touchSession } from './sessions/sessions.ts';

/** Who sends a request, for the http layer. */
export interface ResolvedRequest {
  actor: Actor;
  language: Language;
  sessionId?: string;
}

type Head = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;
type NeededServices = Pick<Services, 'database' | 'now'>;

/** Which capacity the page was shown in; a page of another tab must not act as somebody else. */
const CAPACITY_HEADER = 'x-onewindow-capacity';

/** Operations about the person themself: whoever lost a capacity finds the others here. */
const ABOUT_ONESELF = /^\/(rpc\/identity|(api\/)?me)(\/|$)/;

/**
 * Reads the session of each request and checks its capacity anew: a revoked delegation or an ended post
 * stops working with the next request.
 * @throws (from the returned function) Problem identity.otherSite, identity.capacityChanged, identity.capacityEnded
 */
export function actorResolver({
  services,
  config: settings,
}: {
  services: NeededServices;
  config: IdentitySettings;
}): (request: Head) => Promise<ResolvedRequest> {
  const config = IdentityConfig.parse(settings);
  return async function resolveActor(request) {
    const session = await liveSession(request, services, config);
    if (!session) return { actor: { kind: 'anyone' }, language: languageOf(request, null) };
    refuseForgery(request, config.publicUrl);
    const actor = await actorOf(request, session, services);
    return { actor, language: languageOf(request, session.person.language), sessionId: session.id };
  };
}

/** The page's own choice (a cookie), else the person's, else what the browser asks for. */
function languageOf(request: Head, ofPerson: Language | null): Language {
  const ofPage = Language.safeParse(readCookie(request, 'language')).data;
  const acceptLanguage = request.headers['accept-language'];
  return ofPage ?? ofPerson ?? pickLanguage({ acceptLanguage });
}

async function liveSession(
  request: Head,
  { database }: NeededServices,
  config: IdentityConfig,
): Promise<Session | undefined> {
  const token = readCookie(request, config.sessionCookie);
  const session = token ? await findSession(database, token) : undefined;
  // Demo people signed in before the demo was switched off must not live on.
  if (!session || (session.provider === DEMO_PROVIDER && !config.demoMode)) return undefined;
  if (session.stale) await touchSession(database, session.id, config.session);
  return session;
}

async function actorOf(request: Head, session: Session, { database, now }: NeededServices): Promise<Actor> {
  const { id, name } = session.person;
  const found = await findActor(database, { id, name }, session.capacity, legalDate(now()));
  const asPerson: Actor = { kind: 'person', person: { id, name } };
  if (isAboutOneself(request)) return found ?? asPerson;
  const shown = request.headers[CAPACITY_HEADER];
  if (!found && isSafe(request) && shown === undefined) return asPerson;
  if (!found) {
    // Refused once, so that nothing is done in another capacity than the one the person believes in.
    await setSessionCapacity(database, session.id, AS_PERSON);
    throw new Problem('identity.capacityEnded', 403);
  }
  if (shown !== undefined && shown !== capacityKey(session.capacity)) {
    throw new Problem('identity.capacityChanged', 409);
  }
  return found;
}

function isAboutOneself({ url = '' }: Head): boolean {
  return ABOUT_ONESELF.test(url.split('?')[0]!);
}
