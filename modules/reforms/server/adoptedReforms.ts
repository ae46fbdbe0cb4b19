import type { Way } from '#modules/catalogue/contract.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Reform } from '../domain/reform.ts';

/** A reform in the version that was adopted last. */
export interface AdoptedReform {
  reform: string;
  place_id: string;
  way: Way;
  body: Reform;
  adopted_at: Date;
}

const LATEST = sql(
  'reforms_latest',
  'SELECT DISTINCT ON (reform) * FROM adopted_reforms ORDER BY reform, version DESC',
);
const ONE = sql(
  'reform_latest',
  'SELECT * FROM adopted_reforms WHERE reform = $1 ORDER BY version DESC LIMIT 1',
);

export function adoptedReforms(db: Queryable): Promise<AdoptedReform[]> {
  return db.rows<AdoptedReform>(LATEST);
}

export function findAdoptedReform(db: Queryable, reform: string): Promise<AdoptedReform | undefined> {
  return db.maybe<AdoptedReform>(ONE, [reform]);
}
