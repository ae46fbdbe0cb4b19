import { receiversOf } from '#modules/organisations/index.ts';
import type { Directory } from '#platform/notify/server/directory.ts';
import { capacitiesOf } from './capacities.ts';
import { personsById } from './persons.ts';

/** What notices ask about people and the firms they receive for. */
export const noticeDirectory: Directory = {
  contacts: (db, ids) => personsById(db, [...ids]),
  receiversOf,
  async capacitiesOf(db, person, on) {
    return (await capacitiesOf(db, person, on)).map(({ key }) => key);
  },
};
