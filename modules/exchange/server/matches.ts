import { newId } from '#platform/crypto/pure/newId.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { Side } from '../domain/helps.ts';
import type { Pair, PairPoint } from '../domain/pairsOf.ts';

export interface MatchRow {
  id: string;
  need: string;
  offer: string;
  score: number;
  points: PairPoint[];
  goneAt: Date | null;
  needAgreedAt: Date | null;
  offerAgreedAt: Date | null;
}

const COLUMNS = `m.id, m.need_id AS need, m.offer_id AS offer, m.score, m.points, m.gone_at AS "goneAt",
  m.need_agreed_at AS "needAgreedAt", m.offer_agreed_at AS "offerAgreedAt"`;
const OF = sql(
  'exchange_matches_of',
  `SELECT ${COLUMNS} FROM exchange_matches m WHERE (m.need_id = ANY ($1) OR m.offer_id = ANY ($1))
     AND (m.gone_at IS NULL OR (m.need_agreed_at IS NOT NULL AND m.offer_agreed_at IS NOT NULL))
   ORDER BY m.score DESC, m.id`,
);
const ONE = sql(
  'exchange_match_lock',
  `SELECT ${COLUMNS} FROM exchange_matches m WHERE m.id = $1 FOR UPDATE`,
);
const PUT = sql(
  'exchange_match_put',
  `INSERT INTO exchange_matches (id, need_id, offer_id, score, points, found_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (need_id, offer_id) DO UPDATE SET score = $4, points = $5, gone_at = NULL
   RETURNING id, (xmax = 0) AS new`,
);
const DROP = sql(
  'exchange_matches_drop',
  `UPDATE exchange_matches SET gone_at = $3, need_agreed_at = NULL, offer_agreed_at = NULL
   WHERE (need_id = ANY ($1) OR offer_id = ANY ($1)) AND gone_at IS NULL AND id <> ALL ($2)
     AND (need_agreed_at IS NULL OR offer_agreed_at IS NULL)`,
);
const AGREE = {
  need: sql('exchange_match_agree_need', 'UPDATE exchange_matches SET need_agreed_at = $2 WHERE id = $1'),
  offer: sql('exchange_match_agree_offer', 'UPDATE exchange_matches SET offer_agreed_at = $2 WHERE id = $1'),
};

/** Pairs of these posts that hold today, and deals. */
export function matchesOf(db: Queryable, posts: readonly string[]): Promise<MatchRow[]> {
  return db.rows<MatchRow>(OF, [posts]);
}

export function lockMatch(tx: Tx, id: string): Promise<MatchRow | undefined> {
  return tx.maybe<MatchRow>(ONE, [id]);
}

/** @returns whether nobody ever found the pair before */
export async function putMatch(tx: Tx, pair: Pair, now: Date): Promise<{ id: string; new: boolean }> {
  const { need, offer, score, points } = pair;
  return tx.one(PUT, [newId(), need, offer, score, JSON.stringify(points), now]);
}

/** Pairs of these posts that hold no longer, all but those kept; a deal stays, a promise of one side goes. */
export async function dropMatches(
  tx: Tx,
  posts: readonly string[],
  keep: readonly string[],
  now: Date,
): Promise<void> {
  await tx.rows(DROP, [posts, keep, now]);
}

export async function agree(tx: Tx, id: string, side: Side, now: Date): Promise<void> {
  await tx.rows(AGREE[side], [id, now]);
}
