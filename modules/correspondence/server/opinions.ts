import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import type { Verdict } from '../domain/verdict.ts';

export interface OpinionRow {
  case_id: string;
  asking_case_id: string;
  asked_by: string;
  asking_role: string;
  question: string | null;
  /** 'YYYY-MM-DD' */
  answer_by: string;
  asked_at: Date;
  verdict: Verdict | null;
  words: string | null;
  answered_by: string | null;
  answered_at: Date | null;
  sent: string[];
  answers: string[];
}

const filesOf = (direction: string) =>
  `ARRAY(SELECT f.file_id FROM opinion_files f WHERE f.case_id = o.case_id AND f.direction = '${direction}' ORDER BY f.position)`;
const COLUMNS = `o.*, o.answer_by::text AS answer_by, ${filesOf('sent')} AS sent, ${filesOf('answer')} AS answers`;
const OF = sql(
  'opinions_of_case',
  `SELECT ${COLUMNS} FROM opinions o WHERE o.asking_case_id = $1 ORDER BY o.asked_at, o.case_id`,
);
const ONE = sql('opinion_read', `SELECT ${COLUMNS} FROM opinions o WHERE o.case_id = $1`);
const CASES = sql('opinion_cases', 'SELECT * FROM cases WHERE id = ANY ($1::uuid[])');
const INSERT = sql(
  'opinion_insert',
  `INSERT INTO opinions (case_id, asking_case_id, asked_by, asking_role, question, answer_by, asked_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);
const ANSWER = sql(
  'opinion_answer',
  `UPDATE opinions SET verdict = $2, words = nullif($3, ''), answered_by = $4, answered_at = $5 WHERE case_id = $1`,
);
const FILES = sql(
  'opinion_files_insert',
  `INSERT INTO opinion_files (case_id, direction, file_id, position)
   SELECT $1, $2, file_id, position FROM unnest($3::uuid[]) WITH ORDINALITY AS f(file_id, position)`,
);

export function opinionsOf(db: Queryable, askingCase: string): Promise<OpinionRow[]> {
  return db.rows<OpinionRow>(OF, [askingCase]);
}

/** @throws Problem case.unknown when the case is no question to an agency */
export async function getOpinionRow(db: Queryable, caseId: string): Promise<OpinionRow> {
  const found = await db.maybe<OpinionRow>(ONE, [caseId]);
  if (!found) throw new Problem('case.unknown', 404);
  return found;
}

/** The cases of these questions, by id. */
export async function casesOf(db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, CaseRow>> {
  if (ids.length === 0) return new Map();
  return new Map((await db.rows<CaseRow>(CASES, [ids])).map((row) => [row.id, row]));
}

export async function keepOpinion(
  tx: Tx,
  opinion: Pick<
    OpinionRow,
    'case_id' | 'asking_case_id' | 'asked_by' | 'asking_role' | 'answer_by' | 'asked_at'
  > & {
    question: string;
    files: readonly string[];
  },
): Promise<void> {
  const { case_id, asking_case_id, asked_by, asking_role, question, answer_by, asked_at, files } = opinion;
  await tx.rows(INSERT, [case_id, asking_case_id, asked_by, asking_role, question, answer_by, asked_at]);
  if (files.length > 0) await tx.rows(FILES, [case_id, 'sent', files]);
}

export async function keepAnswer(
  tx: Tx,
  caseId: string,
  answer: { verdict: Verdict; words: string; by: string; at: Date; files: readonly string[] },
): Promise<void> {
  await tx.rows(ANSWER, [caseId, answer.verdict, answer.words, answer.by, answer.at]);
  if (answer.files.length > 0) await tx.rows(FILES, [caseId, 'answer', answer.files]);
}
