import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';

const COUNT = sql(
  'notices_unread_count',
  `SELECT count(*) AS unread FROM notices
   WHERE person_id = $1 AND shown AND read_at IS NULL AND capacity = ANY ($2)`,
);

type Needed = Pick<Services, 'notices' | 'now'>;

/** As whom a person may read notices today: what was told to a capacity that ended stays closed. */
export function readableCapacities(
  db: Queryable,
  { notices, now }: Needed,
  person: string,
): Promise<string[]> {
  return notices.directory.capacitiesOf(db, person, legalDate(now()));
}

/** How many notices wait to be read by that person, over all they may act as. */
export async function countUnread(db: Queryable, services: Needed, person: string): Promise<number> {
  const capacities = await readableCapacities(db, services, person);
  return (await db.one<{ unread: number }>(COUNT, [person, capacities])).unread;
}
