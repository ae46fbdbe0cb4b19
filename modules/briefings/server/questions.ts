import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';

export interface QuestionRow {
  id: string;
  stream_id: string;
  phase: 'before' | 'during';
  words: string;
  asked_at: Date;
  answer: string | null;
  answered_when: 'live' | 'afterwards' | null;
  answered_at: Date | null;
  answered_by: string | null;
  policies: string[];
}

const ASK = sql(
  'briefing_question_ask',
  'INSERT INTO briefing_questions (id, stream_id, phase, words, asked_at) VALUES ($1, $2, $3, $4, $5)',
);
const ANSWERED = sql(
  'briefing_questions_answered',
  'SELECT * FROM briefing_questions WHERE stream_id = $1 AND answer IS NOT NULL ORDER BY answered_at, id',
);
const ABOUT = sql(
  'briefing_questions_about',
  `SELECT * FROM briefing_questions WHERE $1 = ANY (policies) AND answer IS NOT NULL
   ORDER BY answered_at DESC LIMIT 20`,
);
const BY_IDS = sql(
  'briefing_questions_by_ids',
  'SELECT * FROM briefing_questions WHERE id = ANY ($1) AND answer IS NOT NULL',
);
const OPEN = sql(
  'briefing_questions_open',
  `SELECT q.* FROM briefing_questions q JOIN briefing_streams s ON s.id = q.stream_id
   JOIN places p ON p.id = s.place_id
   WHERE q.answer IS NULL AND $1 = ANY (p.path) ORDER BY q.asked_at LIMIT 200`,
);
const LOCK = sql('briefing_question_lock', 'SELECT * FROM briefing_questions WHERE id = $1 FOR UPDATE');
const ANSWER = sql(
  'briefing_question_answer',
  `UPDATE briefing_questions SET answer = $2, answered_when = $3, answered_at = $4, answered_by = $5, policies = $6
   WHERE id = $1 RETURNING *`,
);

export async function addQuestion(
  tx: Tx,
  row: Pick<QuestionRow, 'id' | 'stream_id' | 'phase' | 'words' | 'asked_at'>,
): Promise<void> {
  await tx.rows(ASK, [row.id, row.stream_id, row.phase, row.words, row.asked_at]);
}

export function answeredOf(db: Queryable, stream: string): Promise<QuestionRow[]> {
  return db.rows<QuestionRow>(ANSWERED, [stream]);
}

export function answersAbout(db: Queryable, policy: string): Promise<QuestionRow[]> {
  return db.rows<QuestionRow>(ABOUT, [policy]);
}

export function answersByIds(db: Queryable, ids: readonly string[]): Promise<QuestionRow[]> {
  return db.rows<QuestionRow>(BY_IDS, [ids]);
}

/** Those of streams in the place and below it. */
export function openQuestions(db: Queryable, place: string): Promise<QuestionRow[]> {
  return db.rows<QuestionRow>(OPEN, [place]);
}

export function lockQuestion(tx: Tx, id: string): Promise<QuestionRow | undefined> {
  return tx.maybe<QuestionRow>(LOCK, [id]);
}

export async function keepAnswer(
  tx: Tx,
  id: string,
  given: { answer: string; when: 'live' | 'afterwards'; at: Date; by: string | null; policies: string[] },
): Promise<QuestionRow> {
  return tx.one<QuestionRow>(ANSWER, [id, given.answer, given.when, given.at, given.by, given.policies]);
}
