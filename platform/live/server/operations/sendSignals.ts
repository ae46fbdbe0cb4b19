import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { getOpenRoom } from '../rooms.ts';
import { ROOM_CHANNEL } from '../tellRoom.ts';
import { requirePart } from './roomCall.ts';

const PEERS = sql(
  'room_signal_peers',
  `SELECT id FROM room_peers WHERE case_id = $1 AND left_at IS NULL
   AND (id = $2 OR (id = $3 AND person_id = $4))`,
);
const SEND = sql(
  'room_signal_send',
  `WITH sent AS (
     INSERT INTO room_signals (case_id, from_peer, to_peer, body)
     SELECT $1, $2, $3, body FROM jsonb_array_elements($4::jsonb) WITH ORDINALITY AS e(body, n) ORDER BY n
     RETURNING id
   )
   SELECT pg_notify('${ROOM_CHANNEL}',
     jsonb_build_object('caseId', $1::uuid, 'kind', 'signal', 'id', id, 'to', $3::uuid)::text)
   FROM sent ORDER BY id`,
);

/** Both pages must be in the room, and the sender's must be its own: nobody speaks for another page. */
export const sendSignals = serve(contract.sendSignals, async (call, { caseId, from, to, signals }) => {
  const { person } = await requirePart(call, caseId);
  await getOpenRoom(call.tx, caseId);
  const there = await call.tx.rows(PEERS, [caseId, to, from, person]);
  if (there.length !== 2) throw new Problem('room.peerGone', 409);
  await call.tx.rows(SEND, [caseId, from, to, JSON.stringify(signals)]);
  return { sent: signals.length };
});
