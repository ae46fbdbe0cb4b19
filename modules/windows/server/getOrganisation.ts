import { findOrganisation } from '#modules/organisations/index.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';

/** @throws Problem access.denied when the firm is not there any more */
export async function getOrganisation(db: Queryable, id: string) {
  const found = await findOrganisation(db, id);
  if (!found) throw new Problem('access.denied', 403);
  return found;
}
