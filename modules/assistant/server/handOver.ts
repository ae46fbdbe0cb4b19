import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract } from '../contract.ts';
import { newKey, say } from './conversations.ts';
import { placeServed } from './placeServed.ts';

const OPEN = sql(
  'conversation_open',
  `INSERT INTO conversations (id, place_id, key_hash, person_id, language, state, opened_at, moved_at)
   VALUES ($1, $2, $3, $4, $5, 'waiting', $6, $6)`,
);
export const handOver = serve(contract.handOver, async (call, { messages }) => {
  const { tx, now, actor, language } = call;
  const place = await placeServed(tx);
  const id = newId();
  const { key, hash } = newKey();
  const person = 'person' in actor ? actor.person.id : null;
  await tx.rows(OPEN, [id, place, hash, person, language, now]);
  for (const { author, words } of messages) {
    await say(tx, { id, author, person: author === 'asker' ? person : null, words, now });
  }
  return { id, key };
});
