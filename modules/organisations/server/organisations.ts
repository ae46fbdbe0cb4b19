import { type Queryable, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Organisation } from '../contract.ts';

export type OrganisationRow = Omit<Organisation, 'updatedAt'> & { updatedAt: Date };

const COLUMNS = `id, uscc, name, kind, legal_representative AS "legalRepresentative", address, place_id AS place,
  industry, established_on AS "establishedOn", status, source, updated_at AS "updatedAt"`;

const BY_ID = sql('organisations_by_id', `SELECT ${COLUMNS} FROM organisations WHERE id = $1`);
const BY_USCC = sql('organisations_by_uscc', `SELECT ${COLUMNS} FROM organisations WHERE uscc = $1`);
const LOCK = sql('organisations_lock', 'SELECT id FROM organisations WHERE id = $1 FOR UPDATE');

export function findOrganisation(db: Queryable, id: string): Promise<OrganisationRow | undefined> {
  return db.maybe<OrganisationRow>(BY_ID, [id]);
}

/** @throws Problem notFound */
export async function getOrganisationRow(db: Queryable, id: string): Promise<OrganisationRow> {
  const found = await findOrganisation(db, id);
  if (!found) throw new Problem('notFound', 404);
  return found;
}

export function findOrganisationByCode(db: Queryable, uscc: string): Promise<OrganisationRow | undefined> {
  return db.maybe<OrganisationRow>(BY_USCC, [uscc]);
}

/** Holds the organisation until the transaction ends: its delegations change one after the other. */
export async function lockOrganisation(db: Queryable, id: string): Promise<void> {
  await db.rows(LOCK, [id]);
}

export function presentOrganisation(row: OrganisationRow): Organisation {
  return { ...row, updatedAt: row.updatedAt.toISOString() };
}
