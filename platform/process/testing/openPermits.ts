import type { Actor } from '#platform/access/pure/actor.ts';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import type { ActContext } from '../server/act.ts';
import { openProcessBook, publishProcess } from '../server/processBook.ts';
import { standingOf } from '../server/standing.ts';
import { startCase } from '../server/startCase.ts';
import { permit } from './permit.ts';

export const FIRM = newId();
const person = (label: string) => ({ id: newId(), name: label });
export const applicant: Actor = {
  kind: 'firm',
  person: person('owner'),
  organisation: FIRM,
  delegation: 'owner',
};
export const stranger: Actor = {
  kind: 'firm',
  person: person('other'),
  organisation: newId(),
  delegation: 'owner',
};

export function officer(role: string, agency = 'bureau'): Actor {
  return { kind: 'officer', person: person(role), post: { role, agency, place: 'town' } };
}

/** A database with the test permit published, and the kernel's context on it at a time the test moves. */
export async function openPermits() {
  const db: TestDatabase = await testDatabase();
  const calendar = loadCalendar();
  const issued: string[] = [];
  const book = openProcessBook({
    effects: { 'test.issue': async ({ case: row }) => void issued.push(row.number) },
    calendarOf: () => calendar,
  });
  const clock = { now: new Date('2026-09-18T02:00:00Z') };
  await db.database.transaction((tx) => publishProcess(tx, permit, clock.now));
  const context = (tx: Tx): ActContext => ({
    tx,
    book,
    now: clock.now,
    standing: (actor, row) => standingOf(actor, row, async (_, place) => place === 'town'),
  });
  const submit = (facts: Record<string, string> = {}, actor: Actor = applicant) =>
    db.database.transaction((tx) =>
      startCase(context(tx), {
        process: permit.name,
        action: 'submit',
        actor,
        title: permit.title,
        place: 'town',
        agencies: { decider: 'bureau' },
        organisation: FIRM,
        applicantName: 'Test firm',
        facts,
        data: { typed: 'by hand' },
      }),
    );
  return { db, book, clock, issued, context, submit };
}
