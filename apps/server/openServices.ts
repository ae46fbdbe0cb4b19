import { approvalEffects } from '#modules/approvals/index.ts';
import { personsById } from '#modules/identity/index.ts';
import { licenceEffects } from '#modules/licences/index.ts';
import { supervisionEffects } from '#modules/supervision/index.ts';
import type { Log, Services } from '#platform/api/server/services.ts';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { loadClockDefaults } from '#platform/clock/server/clockDefaults.ts';
import { loadLaw } from '#platform/clock/server/law.ts';
import { type Database, sql } from '#platform/db/server/database.ts';
import { loadLocales, translate } from '#platform/i18n/server/locales.ts';
import { openProcessBook } from '#platform/process/server/processBook.ts';

export interface ServiceParts {
  database: Database;
  now: () => Date;
  log: Log;
  demo: boolean;
}

const IN_CHAIN = sql('place_in_chain', 'SELECT $2 = ANY (path) AS covered FROM places WHERE id = $1');

/** Puts the platform together: the laws, the calendar, the texts, and what modules do inside an action. */
export function openServices({ database, now, log, demo }: ServiceParts): Services {
  const locales = loadLocales();
  const law = loadLaw();
  const calendar = loadCalendar();
  return {
    database,
    now,
    log,
    demo,
    law,
    colours: loadClockDefaults().colourScales[0]!,
    translate: (language, key, params) => translate(locales, language, key, params),
    processes: openProcessBook({
      effects: { ...approvalEffects(law), ...licenceEffects, ...supervisionEffects },
      // Every place in China counts by the national calendar; a regional one would be chosen here.
      calendarOf: () => calendar,
    }),
    async covers(placeOfPost, place) {
      const found = await database.maybe<{ covered: boolean }>(IN_CHAIN, [place, placeOfPost]);
      return found?.covered ?? false;
    },
    async namesOf(db, ids) {
      const people = await personsById(db, [...ids]);
      return new Map([...people].map(([id, { name }]) => [id, name]));
    },
  };
}
