import { postHolders } from '#platform/access/server/postHolders.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../../contract.ts';
import type { CaseRow } from '../caseRow.ts';
import { findOpenTask, type OpenTaskRow } from '../openTask.ts';
import type { OfficerActor } from '../processBook.ts';
import { absencesOf, standsFor } from '../standIns.ts';
import { standingOf } from '../standing.ts';
import { getCaseRow } from './readCase.ts';

const LOCK = sql('task_lock_one', 'SELECT id FROM tasks WHERE case_id = $1 AND id = $2 FOR UPDATE');
const ASSIGN = sql('task_reassign', 'UPDATE tasks SET assignee_id = $2 WHERE case_id = $1');
const KEEP = sql(
  'task_reassignment_keep',
  `INSERT INTO task_reassignments (id, task_id, from_person, to_person, reason, by, at)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);
const EMIT = sql(
  'task_reassigned_emit',
  "INSERT INTO outbox (topic, payload, at) VALUES ('task.reassigned', $1, $2)",
);
const HEAD = 'agency-head';

/** To a colleague in the same post, with a reason, by whoever has the task (or stands in), or the head of the agency. */
export const reassignTask = serve(contract.reassignTask, async (call, { caseId, to, reason }) => {
  const { tx, actor, now } = call;
  const row = await getCaseRow(call, caseId);
  const task = await findOpenTask(tx, caseId);
  call.require(await mayReassign(call, row, task));
  const officer = actor as OfficerActor;
  if (!task?.agency_id) throw new Problem('case.noOpenTask', 409);
  if (!(await colleaguesOf(call, row, task)).some(({ person }) => person === to)) {
    throw new Problem('case.notInThatPost', 422);
  }
  if (!(await tx.maybe(LOCK, [caseId, task.id]))) throw new Problem('case.noOpenTask', 409);
  await tx.rows(ASSIGN, [caseId, to]);
  const id = newId();
  await tx.rows(KEEP, [id, task.id, task.assignee_id, to, reason, officer.person.id, now]);
  await recordAction(tx, {
    subjectType: 'task',
    subjectId: task.id,
    name: 'reassign',
    actorId: officer.person.id,
    capacity: { kind: 'officer', ...officer.post },
    at: now,
    body: { caseId, from: task.assignee_id, to },
    data: { reason },
  });
  await tx.rows(EMIT, [JSON.stringify({ caseId, to, by: officer.person.id }), now]);
  return { assigneeId: to };
});

export const listColleagues = serve(contract.listColleagues, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  const { actor, db, now } = call;
  call.require(actor.kind === 'officer' && (await standingOf(actor, row, call.services.covers)).inScope);
  const task = await findOpenTask(db, caseId);
  if (!task?.agency_id || !(await mayReassign(call, row, task)))
    return { colleagues: [], mayReassign: false };
  const ids = (await colleaguesOf(call, row, task)).map(({ person }) => person);
  const names = await call.services.namesOf(db, ids);
  const away = await absencesOf(db, ids, { role: task.holder, agency: task.agency_id }, legalDate(now));
  const colleagues = ids
    .filter((id) => id !== task.assignee_id)
    .map((id) => ({ id, name: names.get(id) ?? '', absentUntil: away.get(id)?.to_date ?? null }));
  return { colleagues, mayReassign: colleagues.length > 0 };
});

async function colleaguesOf(call: Call, row: CaseRow, task: OpenTaskRow): Promise<{ person: string }[]> {
  const wanted = { role: task.holder, agency: task.agency_id!, place: row.place_id };
  const posts = await postHolders(call.db, wanted, legalDate(call.now));
  return [...new Map(posts.map((post) => [post.person, post])).values()];
}

async function mayReassign(
  { actor, db, now, services }: Call,
  row: CaseRow,
  task: OpenTaskRow | undefined,
): Promise<boolean> {
  if (actor.kind !== 'officer' || !(await standingOf(actor, row, services.covers)).inScope) return false;
  if (!task || task.agency_id !== actor.post.agency) return false;
  if (actor.post.role === HEAD) return true;
  if (actor.post.role !== task.holder) return false;
  const { assignee_id: assignee } = task;
  if (assignee === null || assignee === actor.person.id) return true;
  return (await standsFor(db, actor.person.id, actor.post, legalDate(now))).includes(assignee);
}
