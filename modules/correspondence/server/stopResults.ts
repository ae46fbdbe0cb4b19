import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';

export interface StopResultRow {
  action_id: string;
  case_id: string;
  state: string;
  words: string | null;
  by: string;
  at: Date;
  files: string[];
}

const INSERT = sql(
  'stop_result_insert',
  'INSERT INTO stop_results (action_id, case_id, state, words, by, at) VALUES ($1, $2, $3, $4, $5, $6)',
);
const FILES = sql(
  'stop_result_files_insert',
  `INSERT INTO stop_result_files (action_id, file_id, position)
   SELECT $1, file_id, position FROM unnest($2::uuid[]) WITH ORDINALITY AS f(file_id, position)`,
);
const LIST = sql(
  'stop_results_of_case',
  `SELECT r.*, ARRAY(SELECT f.file_id FROM stop_result_files f WHERE f.action_id = r.action_id ORDER BY f.position) AS files
   FROM stop_results r WHERE r.case_id = $1 ORDER BY r.at, r.action_id`,
);

export async function keepStopResult(tx: Tx, result: StopResultRow): Promise<void> {
  const { action_id, case_id, state, words, by, at, files } = result;
  await tx.rows(INSERT, [action_id, case_id, state, words, by, at]);
  if (files.length > 0) await tx.rows(FILES, [action_id, files]);
}

export function stopResultsOf(db: Queryable, caseId: string): Promise<StopResultRow[]> {
  return db.rows<StopResultRow>(LIST, [caseId]);
}
