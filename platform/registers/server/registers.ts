import { type Queryable, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { RegisterDefinition } from '../pure/definition.ts';

/** A published register. */
export interface Register {
  /** `name@place`: two places that adopt one reform keep lists of their own. */
  id: string;
  /** Counts the published definitions. */
  version: number;
  definition: RegisterDefinition;
  publishedAt: Date;
}

const COLUMNS = 'r.id, r.version, r.definition, r.published_at AS "publishedAt"';
const FIND = sql(
  'registers_find',
  `SELECT ${COLUMNS} FROM registers r JOIN places p ON p.id = r.place_id
   WHERE r.id = $1 OR (r.name = $1 AND ($2::text IS NULL OR r.place_id IN
     (SELECT unnest(path) FROM places WHERE id = $2)))
   ORDER BY cardinality(p.path) DESC, r.id LIMIT 2`,
);
const LIST = sql(
  'registers_list',
  `SELECT ${COLUMNS} FROM registers r
   WHERE ($1::text IS NULL OR r.place_id = $1) AND (r.public OR NOT $2) ORDER BY r.place_id, r.name`,
);

export function registerId(definition: RegisterDefinition): string {
  return `${definition.register}@${definition.place}`;
}

/**
 * The register of that id, or of that name: with a place the nearest one that holds there, in the place itself
 * or in what it lies in.
 * @throws Error when a name alone fits the registers of several places
 */
export async function findRegister(
  db: Queryable,
  name: string,
  place?: string,
): Promise<Register | undefined> {
  const found = await db.rows<Register>(FIND, [name, place ?? null]);
  if (found.length > 1 && place === undefined) {
    throw new Error(`register ${name} exists for several places: ${found.map(({ id }) => id).join(', ')} …`);
  }
  return found[0];
}

/** @throws Problem notFound */
export async function getRegister(db: Queryable, name: string, place?: string): Promise<Register> {
  const register = await findRegister(db, name, place);
  if (!register) throw new Problem('notFound', 404);
  return register;
}

/** The registers of a place, or of all; only those anyone may read when `onlyPublic`. */
export function listRegisters(
  db: Queryable,
  filter: { place?: string; onlyPublic: boolean },
): Promise<Register[]> {
  return db.rows<Register>(LIST, [filter.place ?? null, filter.onlyPublic]);
}
