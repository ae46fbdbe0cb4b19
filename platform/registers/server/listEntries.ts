import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Entry } from '../pure/entry.ts';
import { countsOn, entryColumns, inForce } from './entryRow.ts';
import { entryQuery } from './entrySearch.ts';
import { getRegister } from './registers.ts';

export interface EntryFilter {
  /** Id or name. */
  register: string;
  /** For a name: the nearest register that holds there. */
  place?: string;
  /** Words or parts of words; entries hold all of them. */
  query?: string;
  /** Legal date 'YYYY-MM-DD'. */
  asOf: string;
}

export interface EntryPage {
  entries: Entry[];
  /** Of all pages. */
  total: number;
  page: number;
  pages: number;
}

const MATCHING = `FROM register_entries e
  WHERE e.register = $1 AND ${countsOn('$2')} AND ${inForce('$2')}
    AND ($3::text IS NULL OR e.search @@ $3::tsquery)`;
const LIST = sql(
  'registers_list_entries',
  `SELECT ${entryColumns} ${MATCHING} ORDER BY e.key COLLATE "C" LIMIT $4 OFFSET $5`,
);
const COUNT = sql('registers_count_entries', `SELECT count(*) AS total ${MATCHING}`);

/** One page of the entries in force on that day, by key; page 1 is the first. @throws Problem notFound */
export async function listEntries(
  db: Queryable,
  filter: EntryFilter & { page?: number; pageSize?: number },
): Promise<EntryPage> {
  const { page = 1, pageSize = 50 } = filter;
  const values = await valuesOf(db, filter);
  const { total } = await db.one<{ total: number }>(COUNT, values);
  const entries = await db.rows<Entry>(LIST, [...values, pageSize, (page - 1) * pageSize]);
  return { entries, total, page, pages: Math.ceil(total / pageSize) };
}

/** All entries in force on that day that match: what an export writes. */
export async function allEntries(db: Queryable, filter: EntryFilter): Promise<Entry[]> {
  return db.rows<Entry>(LIST, [...(await valuesOf(db, filter)), null, 0]);
}

async function valuesOf(db: Queryable, { register, place, asOf, query }: EntryFilter): Promise<unknown[]> {
  const { id } = await getRegister(db, register, place);
  return [id, asOf, entryQuery(query) ?? null];
}
