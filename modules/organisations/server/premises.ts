import { newId } from '#platform/crypto/pure/newId.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';

export interface Premises {
  kind: 'premises' | 'branch';
  place: string;
  address: string;
  since: string;
}

const ADD = sql(
  'premises_add',
  `INSERT INTO premises (id, organisation_id, kind, place_id, address, case_id, since)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);
const OF_FIRM = sql(
  'premises_of_firm',
  `SELECT kind, place_id AS place, address, since FROM premises WHERE organisation_id = $1 ORDER BY id`,
);
const AREA = sql('premises_area', 'SELECT id, level, path FROM places WHERE id = ANY($1)');
const LEVELS = sql('premises_levels', 'SELECT id, level FROM places WHERE id = ANY($1)');

export function premisesOf(db: Queryable, organisation: string): Promise<Premises[]> {
  return db.rows<Premises>(OF_FIRM, [organisation]);
}

/**
 * Enters where a firm works besides its address (LIF-04). Inside the same registry area it is an entry of the firm,
 * outside a branch. @param within the level of place that makes the area
 */
export async function addPremises(
  tx: Tx,
  given: { organisation: string; home: string; place: string; address: string; caseId: string; on: string },
  within: 'county' | 'prefecture',
): Promise<Premises['kind']> {
  const { organisation, home, place, address, caseId, on } = given;
  const kind = (await inOneArea(tx, home, place, within)) ? 'premises' : 'branch';
  await tx.rows(ADD, [newId(), organisation, kind, place, address, caseId, on]);
  return kind;
}

/** Whether two places lie below one place of that level. A zone inside a city has a registry of its own. */
async function inOneArea(db: Queryable, one: string, other: string, level: 'county' | 'prefecture') {
  const rows = await db.rows<{ id: string; path: string[] }>(AREA, [[one, other]]);
  const areas = await Promise.all(
    [one, other].map(async (id) => {
      const path = rows.find((row) => row.id === id)?.path ?? [];
      const levels = await db.rows<{ id: string; level: string }>(LEVELS, [path]);
      const wanted = level === 'county' ? ['county', 'zone'] : ['prefecture'];
      return levels.find((row) => wanted.includes(row.level))?.id;
    }),
  );
  return areas[0] !== undefined && areas[0] === areas[1];
}
