import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { Privilege } from '../domain/privilege.ts';

/** A definition in force in a place. */
export interface PrivilegeRow {
  place: string;
  body: Privilege;
}

const IN_FORCE = sql(
  'privileges_in_force',
  `SELECT DISTINCT ON (privilege, place_id) place_id AS place, body FROM privileges
   WHERE $1::text IS NULL OR place_id IN (SELECT unnest(path) FROM places WHERE id = $1)
   ORDER BY privilege, place_id, version DESC`,
);
const PUBLISH = sql(
  'privileges_publish',
  `INSERT INTO privileges (privilege, version, place_id, body, reform, published_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT DO NOTHING`,
);

/** What holds in a place, or everywhere. */
export function privilegesIn(db: Queryable, place?: string): Promise<PrivilegeRow[]> {
  return db.rows<PrivilegeRow>(IN_FORCE, [place ?? null]);
}

export async function publishPrivilege(
  tx: Tx,
  given: { body: Privilege; place: string; reform: string; now: Date },
): Promise<void> {
  const { body, place, reform, now } = given;
  await tx.rows(PUBLISH, [body.privilege, body.version, place, JSON.stringify(body), reform, now]);
}
