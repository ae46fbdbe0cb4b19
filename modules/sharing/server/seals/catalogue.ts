import { findPlace } from '#platform/access/server/places.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { findEntry } from '#platform/registers/server/findEntry.ts';
import { listEntries } from '#platform/registers/server/listEntries.ts';
import { findRegister } from '#platform/registers/server/registers.ts';

/** The directory of materials that may be e-sealed; a reform brings it, officials keep it (DAT-03). */
const REGISTER = 'e-seal-materials';
const MOST = 500;

/** Standard materials that may be e-sealed where the firm is; none where no reform brought the directory. */
export async function sealableMaterials(
  db: Queryable,
  place: string,
  today: string,
): Promise<{ id: string; title: Text }[]> {
  if (!(await findPlace(db, place)) || !(await findRegister(db, REGISTER, place))) return [];
  const { entries } = await listEntries(db, { register: REGISTER, place, asOf: today, pageSize: MOST });
  return entries.map(({ key, body }) => ({ id: key, title: body['name'] as Text }));
}

export async function isSealable(
  db: Queryable,
  material: string,
  place: string,
  today: string,
): Promise<boolean> {
  if (!(await findRegister(db, REGISTER, place))) return false;
  return (await findEntry(db, REGISTER, material, today, place)) !== undefined;
}
