import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../../contract.ts';
import { standsFor } from '../standIns.ts';
import { standingOf } from '../standing.ts';
import { getCaseRow } from './readCase.ts';

const LOCK = sql(
  'task_lock',
  `SELECT id, assignee_id FROM tasks WHERE case_id = $1 AND holder = $2 AND agency_id = $3 FOR UPDATE`,
);
const ASSIGN = sql('task_assign', 'UPDATE tasks SET assignee_id = $2 WHERE case_id = $1');

/** Nobody takes what a colleague holds: it is given back first, and both stand in the ledger. */
export const assignTask = serve(contract.assignTask, async (call, { caseId, assignee }) => {
  const row = await getCaseRow(call, caseId);
  const { actor } = call;
  const standing = await standingOf(actor, row, call.services.covers);
  call.require(actor.kind === 'officer' && standing.inScope);
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  const { role, agency } = actor.post;
  const task = await call.tx.maybe<{ id: string; assignee_id: string | null }>(LOCK, [caseId, role, agency]);
  if (!task) throw new Problem('case.noOpenTask', 409);
  const assigneeId = assignee === 'me' ? actor.person.id : null;
  if (task.assignee_id === assigneeId) return { assigneeId };
  const away = await standsFor(call.tx, actor.person.id, actor.post, legalDate(call.now));
  if (assigneeId !== null && task.assignee_id !== null && !away.includes(task.assignee_id)) {
    const names = await call.services.namesOf(call.tx, [task.assignee_id]);
    throw new Problem('case.takenByColleague', 409, {
      params: { number: row.number, name: names.get(task.assignee_id) ?? '' },
    });
  }
  await call.tx.rows(ASSIGN, [caseId, assigneeId]);
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
