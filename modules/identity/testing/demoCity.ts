import path from 'node:path';
import { loadOrganisations } from '#modules/organisations/index.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { loadPlaces } from '#platform/access/server/loadPlaces.ts';
import { liesWithin } from '#platform/access/server/scope.ts';
import type { RequestContext } from '#platform/api/server/call.ts';
import type { Services } from '#platform/api/server/services.ts';
import { makeLaw } from '#platform/clock/pure/law.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import { loadLocales, translate } from '#platform/i18n/server/locales.ts';
import { caseKinds } from '#platform/notify/pure/caseKinds.ts';
import { openNoticeBook } from '#platform/notify/server/noticeBook.ts';
import { openProcessBook } from '#platform/process/server/processBook.ts';
import { loadPeople } from '../server/demo/loadPeople.ts';
import { noticeDirectory } from '../server/noticeDirectory.ts';
import { namesOf } from '../server/persons.ts';

const PACK = path.resolve(import.meta.dirname, '../../../packs/demo');
export const peopleFile = path.join(PACK, 'people.yaml');

export interface DemoCity extends TestDatabase {
  services: Services;
  /** Ids of the demo people by their id in the file. */
  people: Map<string, string>;
  /** Moves the program's clock (not the database's). */
  setNow(now: string): void;
  as(actor: Actor, more?: Partial<RequestContext>): RequestContext;
}

/** A test database with the demo city in it: places, agencies, firms, people. */
export async function demoCity(): Promise<DemoCity> {
  const db = await testDatabase();
  let now = new Date('2026-11-22T02:00:00Z');
  const locales = loadLocales();
  const services: Services = {
    database: db.database,
    now: () => now,
    translate: (language, key, params) => translate(locales, language, key, params),
    log: { info() {}, warn() {}, error: (fields, message) => console.error(message, fields) },
    processes: openProcessBook({
      effects: {},
      calendarOf: () => {
        throw new Error('no case runs in these tests');
      },
    }),
    notices: openNoticeBook({ kinds: caseKinds, channels: [], directory: noticeDirectory }),
    law: makeLaw([]),
    colours: {
      id: 'none',
      note: { zh: '无', en: 'none' },
      yellow: 'overdue',
      orange: 'overdue',
      red: 'overdue',
    },
    covers: (placeOfPost, place) => liesWithin(db.database, place, placeOfPost),
    namesOf,
    demo: true,
    publicUrl: 'http://127.0.0.1:8080',
    sign: () => {
      throw new Error('nothing is signed in these tests');
    },
    outside: {},
  };
  const people = await db.database.transaction(async (tx) => {
    await loadPlaces(tx, path.join(PACK, 'places.yaml'), now);
    await loadOrganisations(tx, path.join(PACK, 'organisations.yaml'), 'demo', now);
    return loadPeople(tx, peopleFile, now);
  });
  return {
    ...db,
    services,
    people,
    setNow: (moved) => {
      now = new Date(moved);
    },
    as: (actor, more) => ({ actor, language: 'zh-CN', services, ...more }),
  };
}
