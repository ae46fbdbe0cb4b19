import path from 'node:path';
import type { Queryable, Tx } from '#platform/db/server/database.ts';
import { loadRegister } from '#platform/registers/server/loadRegister.ts';
import { publishRegister } from '#platform/registers/server/publishRegister.ts';
import { findRegister, type Register } from '#platform/registers/server/registers.ts';

export const PERMIT_LIST = 'permit-list';

const file = path.resolve(import.meta.dirname, '../registers/permit-list.yaml');

/** The list that holds in a place: its own, or that of the place it lies in. */
export function findPermitList(db: Queryable, place: string): Promise<Register | undefined> {
  return findRegister(db, PERMIT_LIST, place);
}

/** Gives the place a list of its own when it has none; one that a pack brought stays as it is. */
export async function ensurePermitList(
  tx: Tx,
  place: string,
  at: { now: Date; today: string },
): Promise<string> {
  const id = `${PERMIT_LIST}@${place}`;
  if (await findRegister(tx, id)) return id;
  const { definition, entries } = loadRegister(file);
  await publishRegister(tx, { definition: { ...definition, place }, entries }, at);
  return id;
}
