import type { Text } from '#platform/i18n/pure/text.ts';
import type { CaseState } from '../pure/caseState.ts';

/** A row of `cases` as the database gives it. */
export interface CaseRow {
  id: string;
  number: string;
  process: string;
  process_version: number;
  matter: string | null;
  title: Text;
  place_id: string;
  agencies: Record<string, string>;
  agency_ids: string[];
  organisation_id: string | null;
  person_id: string | null;
  applicant_name: string;
  parent_id: string | null;
  state: string;
  outcome: string | null;
  clocks: CaseState['clocks'];
  alarms: CaseState['alarms'];
  facts: CaseState['facts'];
  version: number;
  head_hash: Buffer;
  due_at: Date | null;
  due_provisional: boolean;
  opened_at: Date;
  moved_at: Date;
  closed_at: Date | null;
}

export function stateOf(row: CaseRow): CaseState {
  return { state: row.state, version: row.version, clocks: row.clocks, alarms: row.alarms, facts: row.facts };
}
