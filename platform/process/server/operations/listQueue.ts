import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { clockViews } from '../../pure/clockViews.ts';
import type { QueueRow } from '../../pure/queue.ts';
import { type CaseRow, stateOf } from '../caseRow.ts';
import { queueQuery } from '../queueQuery.ts';

type FoundRow = CaseRow & { holder: string | null; assignee_id: string | null; total: number };

export const listQueue = serve(contract.listQueue, async (call, filter) => {
  const { actor } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') return { rows: [], total: 0, page: 1, size: filter.size };
  const { text, values } = queueQuery(actor.post, actor.person.id, filter, call.now);
  const found = await call.db.rows<FoundRow>(text, values);
  const names = await call.services.namesOf(
    call.db,
    found.flatMap((row) => row.assignee_id ?? []),
  );
  const rows = await Promise.all(found.map((row) => presentRow(call, row, names)));
  return { rows, total: found[0]?.total ?? 0, page: filter.page, size: filter.size };
});

async function presentRow(call: Call, row: FoundRow, names: Map<string, string>): Promise<QueueRow> {
  const { processes, colours } = call.services;
  const process = await processes.get(call.db, row.process, row.process_version);
  const clocks = clockViews(process, stateOf(row), processes.calendarOf(row.place_id), call.now, colours);
  return {
    caseId: row.id,
    number: row.number,
    title: row.title,
    process: row.process,
    matter: row.matter,
    organisation: row.organisation_id ? { id: row.organisation_id, name: row.applicant_name } : null,
    state: row.state,
    stateTitle: process.states[row.state]?.title ?? { zh: row.state, en: row.state },
    holder: row.holder,
    assigneeId: row.assignee_id,
    assigneeName: row.assignee_id ? (names.get(row.assignee_id) ?? null) : null,
    openedAt: row.opened_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    provisional: row.due_provisional,
    colour: worst(clocks.map((clock) => clock.colour)),
    alarms: Object.values(row.alarms),
    version: row.version,
  };
}

const SEVERITY = ['grey', 'green', 'yellow', 'orange', 'red'] as const;

function worst(colours: QueueRow['colour'][]): QueueRow['colour'] {
  return SEVERITY[Math.max(0, ...colours.map((colour) => SEVERITY.indexOf(colour)))]!;
}
