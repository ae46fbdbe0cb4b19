import { agencyNames } from '#platform/access/server/agencies.ts';
import { allRoles } from '#platform/access/server/roles.ts';
import type { Call } from '#platform/api/server/call.ts';
import type { Message } from '../contract.ts';
import { filesById, pickFiles } from './filesOfCase.ts';
import { type MessageRow, readTo } from './messages.ts';

/** Whose inbox it is: an officer's agency is one side, the applicant the other. */
export type Side = MessageRow['side'];

/** Messages as their reader sees them: one's own side's are never unread. */
export async function presentMessages(
  call: Call,
  caseId: string,
  rows: readonly MessageRow[],
): Promise<Message[]> {
  const person = 'person' in call.actor ? call.actor.person.id : '';
  const side: Side = call.actor.kind === 'officer' ? 'agency' : 'applicant';
  const seen = await readTo(call.db, caseId, person);
  const people = [...new Set(rows.map(({ author_id }) => author_id))];
  const names = await call.services.namesOf(call.db, people);
  const agencies = await agencyNames(
    call.db,
    rows.flatMap(({ agency_id }) => agency_id ?? []),
  );
  const files = await filesById(
    call.db,
    rows.flatMap((row) => row.files),
  );
  return rows.map((row) => ({
    id: row.id,
    seq: row.seq,
    at: row.at.toISOString(),
    side: row.side,
    mine: row.author_id === person,
    unread: row.side !== side && row.seq > seen,
    authorName: names.get(row.author_id) ?? null,
    post: (row.role && allRoles().get(row.role)?.title) || null,
    agency: (row.agency_id && agencies.get(row.agency_id)) || null,
    words: row.words,
    files: pickFiles(files, row.files),
  }));
}
