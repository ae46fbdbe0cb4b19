import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../../contract.ts';
import { standingOf } from '../standing.ts';
import { getCaseRow } from './readCase.ts';

const ASSIGN = sql(
  'task_assign',
  `UPDATE tasks SET assignee_id = $2 WHERE case_id = $1 AND closed_at IS NULL AND holder = $3 RETURNING id`,
);

export const assignTask = serve(contract.assignTask, async (call, { caseId, assignee }) => {
  const row = await getCaseRow(call, caseId);
  const { actor } = call;
  const standing = await standingOf(actor, row, call.services.covers);
  call.require(actor.kind === 'officer' && standing.inScope);
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  const assigneeId = assignee === 'me' ? actor.person.id : null;
  const task = await call.tx.maybe<{ id: string }>(ASSIGN, [caseId, assigneeId, actor.post.role]);
  if (!task) throw new Problem('case.noOpenTask', 409);
  await recordAction(call.tx, {
    subjectType: 'task',
    subjectId: task.id,
    name: assignee === 'me' ? 'take' : 'giveBack',
    actorId: actor.person.id,
    capacity: { kind: 'officer', ...actor.post },
    at: call.now,
    body: { caseId },
  });
  return { assigneeId };
});
