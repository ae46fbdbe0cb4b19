import type { Queryable } from '#platform/db/server/database.ts';
import { allows, type What } from '../domain/delegation.ts';
import { findDelegation } from './delegations.ts';

/** True when the person may do that for the organisation on that day. Ids of both; `on` is 'YYYY-MM-DD'. */
export async function mayActFor(
  db: Queryable,
  person: string,
  organisation: string,
  what: What,
  on: string,
): Promise<boolean> {
  const held = await findDelegation(db, person, organisation, on);
  return held !== undefined && allows(held, what);
}
