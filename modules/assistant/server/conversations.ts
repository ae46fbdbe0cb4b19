import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Call } from '#platform/api/server/call.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { ConversationView } from '../contract.ts';

export interface ConversationRow {
  id: string;
  place_id: string;
  key_hash: Buffer;
  state: 'waiting' | 'answered' | 'closed';
  opened_at: Date;
  moved_at: Date;
}

const FIND = sql('conversation_find', 'SELECT * FROM conversations WHERE id = $1');
const LOCK = sql('conversation_lock', 'SELECT * FROM conversations WHERE id = $1 FOR UPDATE');
const SAID = sql(
  'conversation_said',
  'SELECT author, person_id, words, said_at FROM conversation_messages WHERE conversation_id = $1 ORDER BY position',
);
const SAY = sql(
  'conversation_say',
  `INSERT INTO conversation_messages (conversation_id, position, author, person_id, words, said_at)
   SELECT $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5 FROM conversation_messages WHERE conversation_id = $1`,
);
const MOVE = sql(
  'conversation_move',
  `UPDATE conversations SET state = $2, moved_at = $3, taken_by = coalesce($4, taken_by) WHERE id = $1`,
);

export function newKey(): { key: string; hash: Buffer } {
  const key = randomBytes(24).toString('base64url');
  return { key, hash: hashOf(key) };
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** For whoever holds the key; a wrong key and no conversation look alike. @throws Problem conversation.unknown */
export async function heldConversation(
  db: Queryable,
  { id, key }: { id: string; key: string },
): Promise<ConversationRow> {
  const row = await db.maybe<ConversationRow>(FIND, [id]);
  if (!row || !timingSafeEqual(row.key_hash, hashOf(key))) throw new Problem('conversation.unknown', 404);
  return row;
}

/** For the staff of the place or of one above it. @throws Problem conversation.unknown */
export async function conversationHere(call: Call, id: string): Promise<ConversationRow> {
  const { actor, services } = call;
  const row = await call.db.maybe<ConversationRow>(FIND, [id]);
  const here =
    row !== undefined && actor.kind === 'officer' && (await services.covers(actor.post.place, row.place_id));
  if (!here) {
    call.require(actor.kind === 'officer');
    throw new Problem('conversation.unknown', 404);
  }
  call.require(true);
  return row;
}

interface Words {
  id: string;
  author: 'asker' | 'robot' | 'officer';
  person: string | null;
  words: string;
  now: Date;
}

export async function say(tx: Tx, { id, author, person, words, now }: Words): Promise<void> {
  await tx.rows(SAY, [id, author, person, words, now]);
}

export async function move(
  tx: Tx,
  { id, state, by, now }: { id: string; state: ConversationRow['state']; by: string | null; now: Date },
): Promise<void> {
  await tx.rows(MOVE, [id, state, now, by]);
}

/** @throws Problem conversation.closed */
export async function lockOpen(tx: Tx, id: string): Promise<void> {
  const row = await tx.one<ConversationRow>(LOCK, [id]);
  if (row.state === 'closed') throw new Problem('conversation.closed', 409);
}

export async function presentConversation(call: Call, id: string): Promise<ConversationView> {
  const row = await call.db.one<ConversationRow>(FIND, [id]);
  const said = await call.db.rows<{
    author: Words['author'];
    person_id: string | null;
    words: string;
    said_at: Date;
  }>(SAID, [id]);
  const officers = said.flatMap(({ author, person_id }) =>
    author === 'officer' && person_id ? [person_id] : [],
  );
  const names = await call.services.namesOf(call.db, officers);
  return {
    id,
    state: row.state,
    messages: said.map(({ author, person_id, words, said_at }) => ({
      author,
      name: author === 'officer' && person_id ? (names.get(person_id) ?? null) : null,
      words,
      at: said_at.toISOString(),
    })),
  };
}
