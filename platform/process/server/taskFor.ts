import { newId } from '#platform/crypto/pure/newId.ts';
import type { Process } from '../pure/definition.ts';
import type { CaseRow } from './caseRow.ts';

export interface NewTask {
  id: string;
  holder: string;
  agency_id: string | null;
  place_id: string;
  organisation_id: string | null;
  person_id: string | null;
}

/**
 * The task of whoever holds the case now, or none when it waits for a clock or has ended.
 * @throws Error when the state names a party that the case has no agency for
 */
export function taskFor(process: Process, row: CaseRow): NewTask | undefined {
  const holder = process.states[row.state]?.holder;
  if (!holder) return undefined;
  const common = {
    id: newId(),
    place_id: row.place_id,
    organisation_id: row.organisation_id,
    person_id: row.person_id,
  };
  if (holder === 'applicant') return { ...common, holder: 'applicant', agency_id: null };
  const agency = row.agencies[holder.at];
  if (!agency) throw new Error(`case ${row.number} has no agency for the party ${holder.at}`);
  return { ...common, holder: holder.role, agency_id: agency };
}
