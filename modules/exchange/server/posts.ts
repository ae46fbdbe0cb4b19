import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { Name } from '#platform/i18n/pure/name.ts';
import type { Post } from '../domain/post.ts';

export type PostState = 'waiting' | 'open' | 'refused' | 'withdrawn' | 'done';

export interface PostRow extends Post {
  organisation: string;
  place: string;
  placeName: Name;
  firm: string;
  title: string;
  description: string;
  state: PostState;
  reason: string | null;
  at: Date;
}

const FROM = `SELECT x.id, x.organisation_id AS organisation, o.name AS firm, x.place_id AS place,
    json_build_object('zh', p.name_zh, 'en', p.name_en) AS "placeName",
    ARRAY(SELECT u.id FROM unnest(p.path) WITH ORDINALITY AS u (id, n) ORDER BY u.n DESC) AS "placeChain", x.home, x.side, x.help, x.title, x.description,
    x.amount_from::text AS "amountFrom", x.amount_to::text AS "amountTo", x.from_on AS "fromOn", x.until_on AS "untilOn",
    x.topics, x.state, x.reason, x.posted_at AS at
  FROM exchange_posts x JOIN organisations o ON o.id = x.organisation_id JOIN places p ON p.id = x.place_id`;
const OPEN = "x.state = 'open' AND (x.until_on IS NULL OR x.until_on >= $1)";
const ONE = sql('exchange_post_one', `${FROM} WHERE x.id = $1`);
const LOCK = sql(
  'exchange_post_lock',
  'SELECT 1 FROM exchange_posts WHERE id = ANY ($1) ORDER BY id FOR UPDATE',
);
const OF_FIRM = sql(
  'exchange_posts_of_firm',
  `${FROM} WHERE x.organisation_id = $1 ORDER BY x.posted_at DESC LIMIT 200`,
);
const ALL_OPEN = sql('exchange_posts_open', `${FROM} WHERE ${OPEN} ORDER BY x.posted_at DESC LIMIT 200`);
const FACING = sql(
  'exchange_posts_facing',
  `${FROM} WHERE ${OPEN} AND x.side = $2 AND x.help = $3 AND x.organisation_id <> $4`,
);
const TO_DECIDE = sql(
  'exchange_posts_to_decide',
  `${FROM} WHERE x.state IN ('waiting', 'open') AND x.place_id IN (SELECT id FROM places WHERE $1 = ANY (path))
   ORDER BY x.state DESC, x.posted_at LIMIT 200`,
);
const PUT = sql(
  'exchange_post_put',
  `INSERT INTO exchange_posts (id, organisation_id, place_id, home, side, help, title, description, amount_from, amount_to,
     from_on, until_on, topics, state, posted_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'waiting', $14)
   ON CONFLICT (id) DO UPDATE SET place_id = $3, help = $6, title = $7, description = $8, amount_from = $9, amount_to = $10,
     from_on = $11, until_on = $12, topics = $13, state = 'waiting', reason = NULL, decided_at = NULL`,
);
const SET = sql(
  'exchange_post_set',
  'UPDATE exchange_posts SET state = $2, reason = $3, decided_at = $4 WHERE id = ANY ($1)',
);
const TELL = sql('exchange_tell', 'INSERT INTO outbox (topic, payload, at) VALUES ($1, $2, $3)');

export function findPost(db: Queryable, id: string): Promise<PostRow | undefined> {
  return db.maybe<PostRow>(ONE, [id]);
}

/** Holds posts until the transaction ends, in one order for everybody. */
export async function lockPosts(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.rows(LOCK, [ids]);
}

export function postsOf(db: Queryable, organisation: string): Promise<PostRow[]> {
  return db.rows<PostRow>(OF_FIRM, [organisation]);
}

export function openPosts(db: Queryable, today: string): Promise<PostRow[]> {
  return db.rows<PostRow>(ALL_OPEN, [today]);
}

/** Open posts of other firms that a post could come together with. */
export function postsFacing(
  db: Queryable,
  { help, organisation }: PostRow,
  side: Post['side'],
  today: string,
): Promise<PostRow[]> {
  return db.rows<PostRow>(FACING, [today, side, help, organisation]);
}

/** What waits for an officer, and what is open, in a place and below. */
export function postsToDecide(db: Queryable, place: string): Promise<PostRow[]> {
  return db.rows<PostRow>(TO_DECIDE, [place]);
}

export type NewPost = Omit<PostRow, 'placeChain' | 'placeName' | 'firm' | 'state' | 'reason'>;

/** A new post, or the new text of one: either waits to be read. */
export async function putPost(tx: Tx, post: NewPost): Promise<void> {
  const { id, organisation, place, home, side, help, title, description } = post;
  const { amountFrom, amountTo, fromOn, untilOn, topics, at } = post;
  const words = [id, organisation, place, home, side, help, title, description];
  await tx.rows(PUT, [...words, amountFrom, amountTo, fromOn, untilOn, topics, at]);
}

export async function setState(
  tx: Tx,
  ids: readonly string[],
  state: PostState,
  { reason = null, at }: { reason?: string | null; at: Date },
): Promise<void> {
  await tx.rows(SET, [ids, state, reason, at]);
}

export async function announce(tx: Tx, topic: string, payload: object, at: Date): Promise<void> {
  await tx.rows(TELL, [topic, JSON.stringify(payload), at]);
}
