import { type Queryable, sql } from '#platform/db/server/database.ts';
import { IN_FORCE } from './delegations.ts';

const RECEIVERS = sql(
  'organisations_receivers',
  `SELECT DISTINCT d.person_id AS person FROM delegations d
   WHERE d.organisation_id = $1 AND ${IN_FORCE} AND (d.delegation = 'owner' OR 'receive' = ANY (d.may))`,
);

/** Who receives for the organisation on that day: its owners, and agents who may. @param on 'YYYY-MM-DD' */
export async function receiversOf(db: Queryable, organisation: string, on: string): Promise<string[]> {
  return (await db.rows<{ person: string }>(RECEIVERS, [organisation, on])).map(({ person }) => person);
}
