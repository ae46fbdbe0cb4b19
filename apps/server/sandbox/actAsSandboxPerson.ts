import type { IncomingMessage } from 'node:http';
import type { IdentityConfig } from '#modules/identity/server/config.ts';
import { sessionCookie } from '#modules/identity/server/sessions/sessionCookie.ts';
import { openSession } from '#modules/identity/server/sessions/sessions.ts';
import type { Sandbox } from '#modules/reforms/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { SANDBOX_PROVIDER } from './loadSandbox.ts';
import { peopleOf } from './sandboxPeople.ts';

const BEGUN = sql('sandbox_begun', 'SELECT EXISTS (SELECT FROM cases) AS begun');

/**
 * Goes on as one of the people of the sandbox, by a session in its own database.
 * @returns the cookie of the session, and where that person's work begins
 * @throws Problem request.malformed for somebody who is not there, or is not what was asked for
 */
export async function actAsSandboxPerson(
  {
    services,
    identity,
    sandbox,
  }: { services: Services; identity: IdentityConfig; sandbox: Pick<Sandbox, 'matter'> },
  request: Pick<IncomingMessage, 'headers'>,
  form: URLSearchParams,
): Promise<{ cookie: string; landing: string }> {
  const people = await peopleOf(services);
  const chosen = people.find(({ id, key }) => `${id} ${key}` === form.get('as'));
  if (!chosen) throw new Problem('request.malformed', 400);
  const { database } = services;
  const token = await database.transaction((tx) =>
    openSession(
      tx,
      {
        person: chosen.id,
        provider: SANDBOX_PROVIDER,
        capacity: chosen.capacity,
        userAgent: request.headers['user-agent'] ?? '',
      },
      identity.session,
    ),
  );
  const { begun } = await database.one<{ begun: boolean }>(BEGUN);
  const first = begun ? identity.landing[chosen.capacity.kind] : `/matters/${sandbox.matter}`;
  return {
    cookie: sessionCookie(identity, token),
    landing: chosen.capacity.kind === 'officer' ? (chosen.desk ?? identity.landing.officer) : first,
  };
}
