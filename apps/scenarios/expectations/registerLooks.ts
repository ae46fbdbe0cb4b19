import { satisfies } from '#modules/reforms/domain/scenario/count.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { listEntries } from '#platform/registers/server/listEntries.ts';
import { getRegister } from '#platform/registers/server/registers.ts';
import { homeOf } from '../world.ts';
import { type Looks, unless } from './about.ts';

/** A register of the reform, as it stands in the place of the story. */
export const registerLooks: Looks = {
  async register({ world }, { name, entries, statedTotal }) {
    const { database } = world.services;
    const place = homeOf(world);
    const { definition } = await getRegister(database, name, place);
    const asOf = legalDate(world.clock.now);
    const { total } = await listEntries(database, { register: name, place, asOf });
    if (entries && !satisfies(total, entries)) return `${total}`;
    if (statedTotal === undefined) return undefined;
    return unless(statedTotal, definition.statedTotal?.count ?? 0);
  },
};
