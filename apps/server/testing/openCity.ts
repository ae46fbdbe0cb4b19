import path from 'node:path';
import { call } from '@orpc/server';
import { readPeople } from '#modules/identity/server/demo/people.ts';
import { findOrganisationByCode } from '#modules/organisations/index.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { RequestContext } from '#platform/api/server/call.ts';
import { asProblem } from '#platform/api/server/presentProblem.ts';
import { fireDueTimers } from '#platform/clock/server/fireDueTimers.ts';
import type { Database } from '#platform/db/server/database.ts';
import { testDatabase } from '#platform/db/testing/testDatabase.ts';
import { fireTimer } from '#platform/process/server/fireTimer.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import { readConfig } from '../config.ts';
import { loadCity } from '../loadCity.ts';
import { openServices } from '../openServices.ts';

const peopleFile = path.resolve(import.meta.dirname, '../../../packs/demo/people.yaml');
const SILENT = {
  info() {},
  warn() {},
  error: (fields: object, message: string) => console.error(message, fields),
};

/** The demo city on a database of its own: every operation can be called as any of its people, at any time. */
export async function openCity(start = '2026-11-23T01:30:00Z') {
  const clock = { now: new Date(start) };
  const servicesOn = (database: Database) =>
    openServices({
      database,
      now: () => clock.now,
      log: SILENT,
      demo: true,
      publicUrl: 'http://127.0.0.1:8080',
    });
  // Loading it takes seconds, copying it a fraction of one.
  const db = await testDatabase({
    from: {
      name: `city_${start.replace(/\D/g, '')}`,
      fill: (database) => loadCity(servicesOn(database), readConfig({}), () => {}),
    },
  });
  const services = servicesOn(db.database);
  const people = readPeople(peopleFile);

  /** The demo person of that id, acting for the first firm or from the first post that the file gives them. */
  async function as(id: string): Promise<Actor> {
    const given = people.find((person) => person.id === id);
    if (!given) throw new Error(`no demo person ${id}`);
    const found = await db.database.one<{ id: string }>(
      'SELECT person_id AS id FROM person_subjects WHERE subject = $1',
      [id],
    );
    const person = { id: found.id, name: given.name.zh };
    const [firm] = given.firms;
    if (firm) {
      const organisation = (await findOrganisationByCode(db.database, firm.uscc))!.id;
      return { kind: 'firm', person, organisation, delegation: firm.delegation, may: firm.may };
    }
    const [post] = given.posts;
    if (post)
      return { kind: 'officer', person, post: { role: post.role, agency: post.agency, place: post.place } };
    return { kind: 'person', person };
  }

  /** Calls an operation as an actor; refusals come out as Problem. */
  async function run<I, O>(
    operation: { '~orpc': unknown },
    actor: Actor,
    input: I,
    more: Partial<RequestContext> = {},
  ): Promise<O> {
    const context: RequestContext = { actor, language: 'zh-CN', services, ...more };
    try {
      return (await call(operation as never, input as never, { context } as never)) as O;
    } catch (error) {
      throw asProblem(error).code === 'server.unexpected' ? error : asProblem(error);
    }
  }

  /** Moves the time on, and fires what became due. */
  async function moveTo(instant: string): Promise<void> {
    clock.now = new Date(instant);
    await fireDueTimers({
      database: db.database,
      now: services.now,
      // Side by side, two of one case would meet, and one be left to the next look.
      concurrency: 1,
      onError: (error) => {
        throw error;
      },
      fire: (tx, { caseId, name, action }) =>
        fireTimer(
          {
            tx,
            book: services.processes,
            now: clock.now,
            standing: noStanding,
          },
          { caseId, name, action: action as { clock: string; kind: 'due' | 'warn' } },
        ),
    });
  }

  return { db, services, clock, as, run, moveTo, close: () => db.close() };
}

export type TestCity = Awaited<ReturnType<typeof openCity>>;
