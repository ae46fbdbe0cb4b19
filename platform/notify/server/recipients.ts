import { postHolders } from '#platform/access/server/postHolders.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { CapacityKey } from '../pure/capacityKey.ts';
import type { NoticeBook } from './noticeBook.ts';

/** Somebody who is told, and as whom. */
export interface Recipient {
  person: string;
  capacity: CapacityKey;
  organisation: string | null;
}

/** Who receives for the applicant of a case: for a firm its owners and the agents who may, else the person. */
export async function applicants(
  db: Queryable,
  { directory }: NoticeBook,
  of: { organisation_id: string | null; person_id: string | null },
  now: Date,
): Promise<Recipient[]> {
  const { organisation_id: organisation, person_id: person } = of;
  if (organisation === null) return person === null ? [] : [{ person, capacity: 'person', organisation }];
  const people = await directory.receiversOf(db, organisation, legalDate(now));
  return people.map((id) => ({ person: id, capacity: `firm:${organisation}`, organisation }));
}

/** Who holds a role at an agency in posts that reach the place. */
export async function officers(
  db: Queryable,
  wanted: { role: string; agency: string; place: string },
  now: Date,
): Promise<Recipient[]> {
  const posts = await postHolders(db, wanted, legalDate(now));
  return posts.map(({ id, person }) => ({ person, capacity: `officer:${id}`, organisation: null }));
}
