import type { PublishedMatter } from '#modules/catalogue/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { findEntry } from '#platform/registers/server/findEntry.ts';
import { findPermitList } from './permitList.ts';

/** Whether the matter may be applied for: it is no permit, or it is on the list in force that day (APV-17). */
export async function isListed(db: Queryable, published: PublishedMatter, now: Date): Promise<boolean> {
  if (published.body.type !== 'permit') return true;
  const list = await findPermitList(db, published.place_id);
  if (!list) return false;
  return (await findEntry(db, list.id, published.matter, legalDate(now))) !== undefined;
}

/** @throws Problem permit.notListed when it is a permit outside the list in force: nothing may be asked for then */
export async function requireListed(db: Queryable, published: PublishedMatter, now: Date): Promise<void> {
  if (await isListed(db, published, now)) return;
  throw new Problem('permit.notListed', 409);
}
