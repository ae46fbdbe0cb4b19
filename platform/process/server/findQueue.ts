import type { Actor } from '#platform/access/pure/actor.ts';
import { allRoles } from '#platform/access/server/roles.ts';
import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { StandIn } from '../pure/absence.ts';
import { allowedActions } from '../pure/allowedActions.ts';
import type { ClockView } from '../pure/caseView.ts';
import { clockViews } from '../pure/clockViews.ts';
import type { Process } from '../pure/definition.ts';
import type { QueueFilter, QueuePage, QueueRow } from '../pure/queue.ts';
import { mayBeTogether } from '../pure/together.ts';
import { type CaseRow, stateOf } from './caseRow.ts';
import { presentStandIns } from './presentStandIns.ts';
import type { OfficerActor } from './processBook.ts';
import { queueQuery } from './queueQuery.ts';
import { standsFor } from './standIns.ts';

type FoundRow = CaseRow & {
  holder: string | null;
  agency_id: string | null;
  assignee_id: string | null;
};

/** A page of the officer's queue, presented: also a long one, for a list that is taken out of the program. */
export async function findQueue(call: Call, actor: OfficerActor, filter: QueueFilter): Promise<QueuePage> {
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
}

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
    together: togetherOn(call.actor, process, row),
    version: row.version,
  };
}

/** What may be done to this case among several: the checks of each action come when its moment has come. */
function togetherOn(actor: Actor, process: Process, row: FoundRow): QueueRow['together'] {
  if (actor.kind !== 'officer' || row.agency_id !== actor.post.agency) return [];
  const parties = Object.keys(row.agencies).filter((party) => row.agencies[party] === actor.post.agency);
  const standing = { own: false, inScope: true, maySubmit: false, parties };
  return allowedActions(process, stateOf(row), actor, standing)
    .filter(({ transition }) => mayBeTogether(process, transition))
    .map(({ name, transition }) => ({
      name,
      title: transition.title,
      needsReason: transition.requires?.includes('reason') ?? false,
    }));
}

const SEVERITY = ['grey', 'green', 'yellow', 'orange', 'red'] as const;

/** Of the clocks that have not ended, the reddest; of equals the one that ends first. */
function mostUrgent(clocks: ClockView[]): ClockView | undefined {
  const severity = (clock: ClockView) => SEVERITY.indexOf(clock.colour);
  return clocks
    .filter((clock) => clock.endedAt === null)
    .sort((a, b) => severity(b) - severity(a) || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))[0];
}
