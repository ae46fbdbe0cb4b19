import type { Call } from '#platform/api/server/call.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { clockViews } from '#platform/process/pure/clockViews.ts';
import { type CaseRow, stateOf } from '#platform/process/server/caseRow.ts';
import type { Counts, DuePostCheck } from '../contract.ts';

type Found = CaseRow & {
  place_zh: string;
  place_en: string | null;
  acknowledged_at: Date | null;
  place_path: string[];
};

// Leaders and the reform office see their whole place; others the checks of their own agency. Nobody visits a firm that
// rests: its checks come back when it wakes (LIF-10).
const OPEN = sql(
  'post_checks_due',
  `SELECT c.*, p.name_zh AS place_zh, p.name_en AS place_en, p.path AS place_path, k.acknowledged_at
   FROM post_checks k JOIN cases c ON c.id = k.case_id JOIN places p ON p.id = c.place_id
   WHERE c.closed_at IS NULL AND $1 = ANY (p.path)
     AND NOT EXISTS (SELECT FROM organisations o WHERE o.id = c.organisation_id AND o.status = 'suspended')
     AND ($2::text IS NULL OR c.agency_ids @> ARRAY[$2])
   ORDER BY c.due_at NULLS LAST, c.id`,
);
const WHOLE_PLACE = ['supervisor', 'reform-office'];

export interface DueFilter {
  colour?: keyof Counts | undefined;
  place?: string | undefined;
  unacknowledged?: boolean | undefined;
}

/** The open checks of the caller's scope, the most urgent first: all of them, and those that the filter leaves. */
export async function findDueChecks(
  call: Call,
  { colour, place, unacknowledged }: DueFilter,
): Promise<{ all: DuePostCheck[]; shown: DuePostCheck[] }> {
  const { actor } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  const agency = WHOLE_PLACE.includes(actor.post.role) ? null : actor.post.agency;
  const rows = await call.db.rows<Found>(OPEN, [actor.post.place, agency]);
  const all = await Promise.all(rows.map((row) => presentDue(call, row)));
  const shown = all.filter(
    (check, index) =>
      (!colour || check.colour === colour) &&
      (!place || rows[index]!.place_path.includes(place)) &&
      (unacknowledged === undefined || check.acknowledged !== unacknowledged),
  );
  return { all, shown };
}

async function presentDue(call: Call, row: Found): Promise<DuePostCheck> {
  const { processes, colours } = call.services;
  const process = await processes.get(call.db, row.process, row.process_version);
  const clocks = clockViews(process, stateOf(row), processes.calendarOf(row.place_id), call.now, colours);
  const running = clocks.find((clock) => clock.endedAt === null);
  return {
    caseId: row.id,
    number: row.number,
    title: row.title,
    holderName: row.applicant_name,
    place: { id: row.place_id, zh: row.place_zh, en: row.place_en },
    state: row.state,
    stateTitle: process.states[row.state]?.title ?? { zh: row.state, en: row.state },
    dueOn: running?.dueOn ?? null,
    provisional: running?.provisional ?? false,
    remaining: running?.remaining ?? null,
    // Without a running clock the check waits for a decision: that is urgent by itself.
    colour: running?.colour ?? 'orange',
    acknowledged: row.acknowledged_at !== null,
  };
}
