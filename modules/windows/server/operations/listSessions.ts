import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { type FoundSession, presentLine } from '../presentLine.ts';

const QUEUE = sql(
  'window_queue',
  `SELECT c.*, s.site, s.taken_by FROM tasks t JOIN window_sessions s ON s.case_id = t.case_id JOIN cases c ON c.id = s.case_id
   JOIN places p ON p.id = c.place_id
   WHERE t.agency_id = $1 AND t.holder = 'window' AND $2 = ANY (p.path)
   ORDER BY c.opened_at, c.id LIMIT 200`,
);

export const listSessions = serve(contract.listSessions, async (call) => {
  const { actor } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  const rows = await call.db.rows<FoundSession>(QUEUE, [actor.post.agency, actor.post.place]);
  return { sessions: await Promise.all(rows.map((row) => presentLine(call, row))) };
});
