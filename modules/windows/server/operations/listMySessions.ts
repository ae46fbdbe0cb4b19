import { ownerOf } from '#modules/approvals/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { type FoundSession, presentLine } from '../presentLine.ts';

const MINE = sql(
  'window_sessions_mine',
  `SELECT c.*, s.site, s.taken_by FROM window_sessions s JOIN cases c ON c.id = s.case_id
   WHERE c.organisation_id = $1 OR (c.organisation_id IS NULL AND c.person_id = $2) ORDER BY c.opened_at DESC, c.id LIMIT 50`,
);

export const listMySessions = serve(contract.listMySessions, async (call) => {
  const { actor } = call;
  call.require(actor.kind === 'firm' || actor.kind === 'person');
  if (actor.kind !== 'firm' && actor.kind !== 'person') throw new Problem('access.denied', 403);
  const { organisation_id, person_id } = ownerOf(actor);
  const rows = await call.db.rows<FoundSession>(MINE, [organisation_id, person_id]);
  return { sessions: await Promise.all(rows.map((row) => presentLine(call, row))) };
});
