import { sql, type Tx } from '#platform/db/server/database.ts';
import { type Erasure, eraseActionData } from '#platform/ledger/server/eraseActionData.ts';
import { dropFiles } from './filesOfCase.ts';

const MESSAGES = sql('messages_erase', 'UPDATE case_messages SET words = NULL WHERE case_id = $1');
const MESSAGE_FILES = sql(
  'message_files_erase',
  'DELETE FROM case_message_files WHERE message_id IN (SELECT id FROM case_messages WHERE case_id = $1)',
);
const RESULTS = sql('stop_results_erase', 'UPDATE stop_results SET words = NULL WHERE case_id = $1');
const RESULT_FILES = sql(
  'stop_result_files_erase',
  'DELETE FROM stop_result_files WHERE action_id IN (SELECT action_id FROM stop_results WHERE case_id = $1)',
);
const OPINIONS = sql(
  'opinions_erase',
  `UPDATE opinions SET question = NULL, words = NULL, erased_at = $2
   WHERE asking_case_id = $1 AND erased_at IS NULL RETURNING case_id`,
);
const OPINION_FILES = sql('opinion_files_erase', 'DELETE FROM opinion_files WHERE case_id = $1');

/**
 * What was written on a case goes with what was handed in: messages, questions to agencies with their answers, and
 * minutes. That somebody wrote, and when, stays on the record.
 */
export async function eraseCorrespondence(
  tx: Tx,
  caseId: string,
  erasure: Omit<Erasure, 'subjectType' | 'subjectId'>,
): Promise<void> {
  for (const statement of [MESSAGES, MESSAGE_FILES, RESULTS, RESULT_FILES])
    await tx.rows(statement, [caseId]);
  await dropFiles(tx, 'case', caseId);
  await eraseActionData(tx, { ...erasure, subjectType: 'correspondence', subjectId: caseId });
  for (const { case_id } of await tx.rows<{ case_id: string }>(OPINIONS, [caseId, erasure.at])) {
    await tx.rows(OPINION_FILES, [case_id]);
    await dropFiles(tx, 'opinion', case_id);
    await eraseActionData(tx, { ...erasure, subjectType: 'case', subjectId: case_id });
  }
}
