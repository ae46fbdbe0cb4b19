import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { type LicenceStatus, statusOn } from '../domain/status.ts';
import { findLicence, type LicenceRow } from './licence.ts';

const ADD = sql(
  'licence_members_add',
  `INSERT INTO licence_members (licence_id, member_id, position)
   SELECT $1, id, n FROM unnest($2::uuid[]) WITH ORDINALITY AS given(id, n) ON CONFLICT DO NOTHING`,
);
const OF = sql(
  'licence_members_of',
  'SELECT member_id AS id FROM licence_members WHERE licence_id = $1 ORDER BY position, member_id',
);

/** A licence that a comprehensive one stands for, as it is on a day. */
export interface MemberLicence extends LicenceRow {
  statusToday: LicenceStatus;
}

/** From now on the licence stands for these, in this order; those it stands for already stay. */
export async function standFor(tx: Tx, licenceId: string, members: readonly string[]): Promise<void> {
  await tx.rows(ADD, [licenceId, members]);
}

/** The licences that it stands for; none for an ordinary licence. */
export async function membersOf(db: Queryable, licenceId: string, today: string): Promise<MemberLicence[]> {
  const found: MemberLicence[] = [];
  for (const { id } of await db.rows<{ id: string }>(OF, [licenceId])) {
    const row = await findLicence(db, id);
    if (row) found.push({ ...row, statusToday: statusOn(row, today) });
  }
  return found;
}
