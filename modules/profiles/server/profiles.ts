import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Facts, PlainFact } from '#platform/rules/pure/facts/fact.ts';
import { factsFrom } from './calculate.ts';

export interface Profile {
  organisation: string;
  /** What counts, by attribute; an absent one is unknown. */
  facts: Record<string, PlainFact>;
  /** Grows with every change of what counts: names what a decision rested on. */
  version: number;
  updatedAt: Date;
}

const COLUMNS = 'organisation_id AS organisation, facts, version, updated_at AS "updatedAt"';
const OF = sql('profile_of', `SELECT ${COLUMNS} FROM profiles WHERE organisation_id = $1`);
const PAGE = sql(
  'profiles_page',
  `SELECT ${COLUMNS} FROM profiles WHERE organisation_id > $1 ORDER BY organisation_id LIMIT $2`,
);
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
const AT_ONCE = 2_000;

/** The profile of a firm; of one that nobody has said anything about, an empty one of version 0. */
export async function getProfile(db: Queryable, organisation: string): Promise<Profile> {
  const found = await db.maybe<Profile>(OF, [organisation]);
  return found ?? { organisation, facts: {}, version: 0, updatedAt: new Date(0) };
}

/** What rules may know of a firm. The caller adds the day (`today`). */
export async function factsOf(db: Queryable, organisation: string): Promise<Facts> {
  return factsFrom((await getProfile(db, organisation)).facts);
}

/** Every profile, in order of the firms' ids, a page at a time. */
export async function* everyProfile(
  db: Queryable,
): AsyncGenerator<{ id: string; version: number; facts: Facts }> {
  let after = BEFORE_ALL;
  for (;;) {
    const page = await db.rows<Profile>(PAGE, [after, AT_ONCE]);
    for (const { organisation, version, facts } of page)
      yield { id: organisation, version, facts: factsFrom(facts) };
    if (page.length < AT_ONCE) return;
    after = page.at(-1)!.organisation;
  }
}
