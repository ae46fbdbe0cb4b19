import { allRoles } from '#platform/access/server/roles.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../../contract.ts';
import type { StandIn } from '../../pure/absence.ts';
import type { ClockView } from '../../pure/caseView.ts';
import { clockViews } from '../../pure/clockViews.ts';
import type { QueueRow } from '../../pure/queue.ts';
import { type CaseRow, stateOf } from '../caseRow.ts';
import { presentStandIns } from '../presentStandIns.ts';
import { queueQuery } from '../queueQuery.ts';
import { standsFor } from '../standIns.ts';

type FoundRow = CaseRow & {
  holder: string | null;
  agency_id: string | null;
  assignee_id: string | null;
};

export const listQueue = serve(contract.listQueue, async (call, filter) => {
  const { actor } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') return { rows: [], total: 0, page: 1, size: filter.size };
  const today = legalDate(call.now);
  const me = [actor.person.id, ...(await standsFor(call.db, actor.person.id, actor.post, today))];
  const { page, total: counting } = queueQuery(actor.post, me, filter, call.now);
  const [found, { total }] = await Promise.all([
    call.db.rows<FoundRow>(page.text, page.values),
    call.db.one<{ total: number }>(counting.text, counting.values),
  ]);
  const names = await call.services.namesOf(
    call.db,
    found.flatMap((row) => row.assignee_id ?? []),
  );
  const standIns = await presentStandIns(call, found);
  const rows = await Promise.all(found.map((row) => presentRow(call, row, names, standIns.get(row.id))));
  return { rows, total, page: filter.page, size: filter.size };
});

async function presentRow(
  call: Call,
  row: FoundRow,
  names: Map<string, string>,
  standIn: StandIn | undefined,
): Promise<QueueRow> {
  const { processes, colours } = call.services;
  const process = await processes.get(call.db, row.process, row.process_version);
  const clock = mostUrgent(
    clockViews(process, stateOf(row), processes.calendarOf(row.place_id), call.now, colours),
  );
  const { post, person } = call.actor.kind === 'officer' ? call.actor : {};
  return {
    caseId: row.id,
    number: row.number,
    title: row.title,
    process: row.process,
    matter: row.matter,
    organisation: row.organisation_id ? { id: row.organisation_id, name: row.applicant_name } : null,
    applicantName: row.applicant_name,
    state: row.state,
    stateTitle: process.states[row.state]?.title ?? { zh: row.state, en: row.state },
    outcome: row.outcome,
    holder: row.holder,
    holderTitle: (row.holder && allRoles().get(row.holder)?.title) || null,
    takeable: row.holder !== null && row.holder === post?.role && row.agency_id === post.agency,
    mine: row.assignee_id !== null && [row.assignee_id, standIn?.deputyId].includes(person?.id),
    assigneeId: row.assignee_id,
    assigneeName: row.assignee_id ? (names.get(row.assignee_id) ?? null) : null,
    standIn: standIn ?? null,
    openedAt: row.opened_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    provisional: row.due_provisional,
    colour: clock?.colour ?? 'grey',
    clock: clock ?? null,
    alarms: Object.values(row.alarms),
    version: row.version,
  };
}

const SEVERITY = ['grey', 'green', 'yellow', 'orange', 'red'] as const;

/** Of the clocks that have not ended, the reddest; of equals the one that ends first. */
function mostUrgent(clocks: ClockView[]): ClockView | undefined {
  const severity = (clock: ClockView) => SEVERITY.indexOf(clock.colour);
  return clocks
    .filter((clock) => clock.endedAt === null)
    .sort((a, b) => severity(b) - severity(a) || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))[0];
}
