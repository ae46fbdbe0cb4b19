import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract } from '../contract.ts';

const WAITING = sql(
  'conversations_waiting',
  `SELECT c.id, c.state, c.opened_at AS "openedAt", c.moved_at AS "movedAt", m.words AS "lastWords",
     m.position AS messages
   FROM conversations c
   CROSS JOIN LATERAL (SELECT words, position FROM conversation_messages
     WHERE conversation_id = c.id ORDER BY position DESC LIMIT 1) m
   JOIN places p ON p.id = c.place_id
   WHERE c.state <> 'closed' AND $1 = ANY (p.path)
   ORDER BY c.state = 'waiting' DESC, c.moved_at LIMIT 200`,
);

interface Row {
  id: string;
  state: 'waiting' | 'answered';
  openedAt: Date;
  movedAt: Date;
  lastWords: string;
  messages: number;
}

export const listConversations = serve(contract.listConversations, async (call) => {
  const { actor } = call;
  call.require(actor.kind === 'officer');
  const place = actor.kind === 'officer' ? actor.post.place : '';
  const rows = await call.db.rows<Row>(WAITING, [place]);
  return {
    conversations: rows.map((row) => ({
      ...row,
      openedAt: row.openedAt.toISOString(),
      movedAt: row.movedAt.toISOString(),
    })),
  };
});
