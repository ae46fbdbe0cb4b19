import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';

export interface MessageRow {
  id: string;
  case_id: string;
  seq: number;
  side: 'applicant' | 'agency';
  author_id: string;
  role: string | null;
  agency_id: string | null;
  words: string | null;
  at: Date;
  files: string[];
}

const FILES = `ARRAY(SELECT f.file_id FROM case_message_files f WHERE f.message_id = m.id ORDER BY f.position)`;
const LIST = sql(
  'messages_of_case',
  `SELECT m.*, ${FILES} AS files FROM case_messages m WHERE m.case_id = $1 ORDER BY m.seq`,
);
const ONE = sql('message_read', `SELECT m.*, ${FILES} AS files FROM case_messages m WHERE m.id = $1`);
// The case is locked by whoever writes: numbers follow each other without a gap.
const INSERT = sql(
  'message_insert',
  `INSERT INTO case_messages (id, case_id, seq, side, author_id, role, agency_id, words, at)
   SELECT $1, $2, coalesce(max(seq), 0) + 1, $3, $4, $5, $6, $7, $8 FROM case_messages WHERE case_id = $2`,
);
const INSERT_FILES = sql(
  'message_files_insert',
  `INSERT INTO case_message_files (message_id, file_id, position)
   SELECT $1, file_id, position FROM unnest($2::uuid[]) WITH ORDINALITY AS f(file_id, position)`,
);
const READ_TO = sql(
  'messages_read_to',
  'SELECT seq FROM case_message_reads WHERE case_id = $1 AND person_id = $2',
);
const MARK = sql(
  'messages_mark_read',
  `INSERT INTO case_message_reads (case_id, person_id, seq) VALUES ($1, $2, $3)
   ON CONFLICT (case_id, person_id) DO UPDATE SET seq = greatest(case_message_reads.seq, excluded.seq)`,
);

export function messagesOf(db: Queryable, caseId: string): Promise<MessageRow[]> {
  return db.rows<MessageRow>(LIST, [caseId]);
}

export function getMessage(db: Queryable, id: string): Promise<MessageRow> {
  return db.one<MessageRow>(ONE, [id]);
}

export async function keepMessage(tx: Tx, message: Omit<MessageRow, 'seq'>): Promise<MessageRow> {
  const { id, case_id, side, author_id, role, agency_id, words, at, files } = message;
  await tx.rows(INSERT, [id, case_id, side, author_id, role, agency_id, words, at]);
  if (files.length > 0) await tx.rows(INSERT_FILES, [id, files]);
  return getMessage(tx, id);
}

/** The number of the last message that a person has read; 0 for none. */
export async function readTo(db: Queryable, caseId: string, person: string): Promise<number> {
  return (await db.maybe<{ seq: number }>(READ_TO, [caseId, person]))?.seq ?? 0;
}

export async function markReadTo(tx: Tx, caseId: string, person: string, seq: number): Promise<void> {
  await tx.rows(MARK, [caseId, person, seq]);
}
