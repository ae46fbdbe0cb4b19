import type { Queryable } from '#platform/db/server/database.ts';
import type { Entry } from '#platform/registers/pure/entry.ts';
import { findEntry } from '#platform/registers/server/findEntry.ts';
import { findRegister } from '#platform/registers/server/registers.ts';

export const GRADES = 'credit-grades';

/** The grade of a firm where that place keeps grades; undefined is unknown, never good and never bad. */
export function gradeOf(
  db: Queryable,
  { uscc, place, today }: { uscc: string; place: string; today: string },
): Promise<Entry | undefined> {
  return findEntry(db, GRADES, uscc, today, place);
}

/** The grades of a place from best to worst; undefined where it keeps none. */
export async function gradeScale(db: Queryable, place: string): Promise<string[] | undefined> {
  const register = await findRegister(db, GRADES, place);
  const field = register?.definition.fields.find(({ id }) => id === 'grade');
  return field?.values?.map(({ value }) => value);
}
