import type { IncomingMessage } from 'node:http';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { findActor } from './capacities.ts';
import { DEMO_PROVIDER, IdentityConfig, type IdentitySettings } from './config.ts';
import { readCookie } from './sessions/sessionCookie.ts';
import { findSession } from './sessions/sessions.ts';

interface PeekParts {
  services: Pick<Services, 'database' | 'now'>;
  config: IdentitySettings;
}

/**
 * Who a page that stays open belongs to, without lengthening the session: a page that only listens is nobody
 * at work. Undefined when the session or the capacity has ended.
 */
export function actorPeeker({ services, config: settings }: PeekParts) {
  const { demoMode, sessionCookie } = IdentityConfig.parse(settings);
  const { database, now } = services;
  return async function peekActor(request: Pick<IncomingMessage, 'headers'>): Promise<Actor | undefined> {
    const token = readCookie(request, sessionCookie);
    const session = token ? await findSession(database, token) : undefined;
    if (!session || (session.provider === DEMO_PROVIDER && !demoMode)) return undefined;
    const { id, name } = session.person;
    return findActor(database, { id, name }, session.capacity, legalDate(now()));
  };
}
