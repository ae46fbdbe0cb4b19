import { agencyNames } from '#platform/access/server/agencies.ts';
import { findPlace } from '#platform/access/server/places.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract } from '../../contract.ts';
import type { DeskCase, RelatedCase } from '../../pure/deskCase.ts';
import { layOutDiagram } from '../../pure/diagram.ts';
import { remediesText } from '../../pure/remediesText.ts';
import type { CaseRow } from '../caseRow.ts';
import { lookAtCase } from '../lookAtCase.ts';
import { findOpenTask } from '../openTask.ts';
import { presentStandIns } from '../presentStandIns.ts';
import { mayRead } from '../standing.ts';
import { getCaseRow, presentFor } from './readCase.ts';

const REASSIGNED = sql(
  'desk_case_reassigned',
  'SELECT by, reason, at FROM task_reassignments WHERE task_id = $1 ORDER BY at DESC LIMIT 1',
);
const RELATED = sql(
  'desk_case_related',
  'SELECT * FROM cases WHERE id = $2 OR parent_id = $1 ORDER BY opened_at, id LIMIT 50',
);

export const getDeskCase = serve(contract.getDeskCase, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  const { services, db } = call;
  await lookAtCase(call, row);
  const process = await services.processes.get(db, row.process, row.process_version);
  const names = await agencyNames(db, row.agency_ids);
  const place = await findPlace(db, row.place_id);
  return {
    case: await presentFor(call, row),
    applicantName: row.applicant_name,
    place: place?.name ?? { zh: row.place_id, en: null },
    agencies: Object.entries(row.agencies).map(([party, id]) => ({
      party,
      name: names.get(id) ?? { zh: id, en: null },
    })),
    task: await taskOf(call, row),
    related: await relatedTo(call, row),
    remedies: remediesText(services.law),
    diagram: layOutDiagram(process, row.state),
  };
});

async function taskOf(call: Call, row: CaseRow): Promise<DeskCase['task']> {
  const task = await findOpenTask(call.db, row.id);
  if (!task?.agency_id || call.actor.kind !== 'officer') return null;
  const { post, person } = call.actor;
  const assigneeId = task.assignee_id;
  const given = await call.db.maybe<{ by: string; reason: string; at: Date }>(REASSIGNED, [task.id]);
  const names = await call.services.namesOf(call.db, [assigneeId ?? [], given?.by ?? []].flat());
  const standIn = (await presentStandIns(call, [task])).get(task.id);
  return {
    assigneeId,
    assigneeName: assigneeId && (names.get(assigneeId) ?? null),
    mine: assigneeId !== null && [assigneeId, standIn?.deputyId].includes(person.id),
    standIn: standIn ?? null,
    reassigned: given
      ? { by: names.get(given.by) ?? null, reason: given.reason, at: given.at.toISOString() }
      : null,
    takeable: task.holder === post.role && task.agency_id === post.agency,
  };
}

async function relatedTo(call: Call, row: CaseRow): Promise<RelatedCase[]> {
  const related: RelatedCase[] = [];
  for (const other of await call.db.rows<CaseRow>(RELATED, [row.id, row.parent_id])) {
    if (!(await mayRead(call.actor, other, call.services.covers))) continue;
    const process = await call.services.processes.get(call.db, other.process, other.process_version);
    related.push({
      caseId: other.id,
      number: other.number,
      title: other.title,
      process: other.process,
      stateTitle: process.states[other.state]?.title ?? { zh: other.state, en: other.state },
      outcome: other.outcome,
    });
  }
  return related;
}
