import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { ExplanationView } from '../contract.ts';
import { linkPolicies, type PolicyLink } from './policyLinks.ts';

export interface ExplanationRow {
  id: string;
  register: string;
  unit: string;
  policy: string;
  title: string;
  words: string;
  state: 'drafted' | 'published' | 'returned';
  drafted_by: string;
  drafted_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  returned_for: string | null;
}

const ADD = sql(
  'policy_explanation_add',
  `INSERT INTO policy_explanations (id, register, unit, policy, title, words, state, drafted_by, drafted_at)
   VALUES ($1, $2, $3, $4, $5, $6, 'drafted', $7, $8) RETURNING *`,
);
const LOCK = sql('policy_explanation_lock', 'SELECT * FROM policy_explanations WHERE id = $1 FOR UPDATE');
const DECIDE = sql(
  'policy_explanation_decide',
  `UPDATE policy_explanations SET state = $2, decided_by = $3, decided_at = $4, returned_for = $5
   WHERE id = $1 RETURNING *`,
);
const OF_UNIT = sql(
  'policy_explanations_of_unit',
  `SELECT * FROM policy_explanations WHERE register = $1 AND unit = $2 ORDER BY drafted_at DESC LIMIT 100`,
);
const PUBLISHED = sql(
  'policy_explanations_published',
  `SELECT * FROM policy_explanations WHERE policy = $1 AND state = 'published' ORDER BY decided_at DESC LIMIT 20`,
);
const BY_IDS = sql(
  'policy_explanations_by_ids',
  `SELECT * FROM policy_explanations WHERE id = ANY ($1) AND state = 'published'`,
);

type Draft = Pick<
  ExplanationRow,
  'id' | 'register' | 'unit' | 'policy' | 'title' | 'words' | 'drafted_by' | 'drafted_at'
>;

export function addDraft(tx: Tx, row: Draft): Promise<ExplanationRow> {
  const { id, register, unit, policy, title, words, drafted_by, drafted_at } = row;
  return tx.one<ExplanationRow>(ADD, [id, register, unit, policy, title, words, drafted_by, drafted_at]);
}

export function lockExplanation(tx: Tx, id: string): Promise<ExplanationRow | undefined> {
  return tx.maybe<ExplanationRow>(LOCK, [id]);
}

/** Published, or sent back with a reason. */
export function decide(
  tx: Tx,
  id: string,
  { by, at, returnedFor }: { by: string; at: Date; returnedFor: string | null },
): Promise<ExplanationRow> {
  return tx.one<ExplanationRow>(DECIDE, [
    id,
    returnedFor === null ? 'published' : 'returned',
    by,
    at,
    returnedFor,
  ]);
}

export function explanationsOf(
  db: Queryable,
  { register, unit }: { register: string; unit: string },
): Promise<ExplanationRow[]> {
  return db.rows<ExplanationRow>(OF_UNIT, [register, unit]);
}

export function publishedAbout(db: Queryable, policy: string): Promise<ExplanationRow[]> {
  return db.rows<ExplanationRow>(PUBLISHED, [policy]);
}

export function explanationsByIds(db: Queryable, ids: readonly string[]): Promise<ExplanationRow[]> {
  return db.rows<ExplanationRow>(BY_IDS, [ids]);
}

export async function presentExplanation(
  db: Queryable,
  row: ExplanationRow,
  inForce: ReadonlyMap<string, PolicyLink>,
): Promise<ExplanationView> {
  const [policy] = await linkPolicies(db, [row.policy], inForce);
  return {
    id: row.id,
    policy: policy ?? { policy: row.policy, names: { zh: row.policy, en: row.policy }, inForce: false },
    title: row.title,
    words: row.words,
    state: row.state,
    decidedAt: row.decided_at?.toISOString() ?? null,
    returnedFor: row.returned_for,
  };
}
