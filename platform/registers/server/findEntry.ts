import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Entry } from '../pure/entry.ts';
import { countsOn, entryColumns, inForce } from './entryRow.ts';
import { findRegister } from './registers.ts';

const FIND = sql(
  'registers_find_entry',
  `SELECT ${entryColumns} FROM register_entries e
   WHERE e.register = $1 AND e.key = $2 AND ${countsOn('$3')} AND ${inForce('$3')}`,
);

const HISTORY = sql(
  'registers_entry_history',
  `SELECT ${entryColumns}, e.withdrawn FROM register_entries e
   WHERE e.register = $1 AND e.key = $2 ORDER BY e.version DESC`,
);

/**
 * The entry as it was in force on that day, by what is recorded now.
 * @param register id or name
 * @param asOf legal date 'YYYY-MM-DD'
 * @param place for a name: the nearest register that holds there
 */
export async function findEntry(
  db: Queryable,
  register: string,
  key: string,
  asOf: string,
  place?: string,
): Promise<Entry | undefined> {
  const found = await findRegister(db, register, place);
  return found && db.maybe<Entry>(FIND, [found.id, key, asOf]);
}

/** Every version of an entry, newest first, the withdrawals too. @param register id */
export function entryHistory(
  db: Queryable,
  register: string,
  key: string,
): Promise<(Entry & { withdrawn: boolean })[]> {
  return db.rows(HISTORY, [register, key]);
}
