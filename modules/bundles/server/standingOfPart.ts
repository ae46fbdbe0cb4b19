import type { Queryable } from '#platform/db/server/database.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import type { ProcessBook } from '#platform/process/server/processBook.ts';
import type { PartStanding } from '../domain/decideNext.ts';
import type { PartRow } from './events.ts';

/** The clock that begins when an application is taken in, whatever its matter. */
const DECIDING = ['decision', 'promise', 'notice'];

/** How a part stands, read from its case. */
export async function standingOfPart(
  db: Queryable,
  book: ProcessBook,
  part: PartRow & { row: CaseRow | undefined },
): Promise<PartStanding> {
  const { member, after, row, not_opened } = part;
  const common = { member, after, accepted: false, withApplicant: false };
  if (not_opened) return { ...common, state: not_opened.why === 'withdrawn' ? 'withdrawn' : 'notOpened' };
  if (!row) return { ...common, state: 'waiting' };
  const accepted = row.closed_at !== null || DECIDING.some((clock) => row.clocks[clock] !== undefined);
  if (row.outcome !== null) return { ...common, accepted, state: ended(row.outcome) };
  const { states } = await book.get(db, row.process, row.process_version);
  return { ...common, accepted, state: 'open', withApplicant: states[row.state]?.holder === 'applicant' };
}

function ended(outcome: string): PartStanding['state'] {
  return outcome === 'granted' || outcome === 'withdrawn' ? outcome : 'refused';
}
