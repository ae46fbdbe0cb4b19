import { armTimers } from '#platform/clock/server/armTimers.ts';
import { sql } from '#platform/db/server/database.ts';
import { CLOCK_EXPIRED } from '../pure/apply.ts';
import { timersOf } from '../pure/timersOf.ts';
import { type ActContext, act } from './act.ts';
import { armedAgain } from './armedTimer.ts';
import { type CaseRow, stateOf } from './caseRow.ts';

export interface FiredTimer {
  caseId: string;
  name: string;
  action: { clock: string; kind: 'due' | 'warn' };
}

const READ = sql('case_read_for_timer', 'SELECT * FROM cases WHERE id = $1');
const EMIT = sql('case_warn', "INSERT INTO outbox (topic, payload, at) VALUES ('case.warned', $1, $2)");

/**
 * What a timer means: a warning goes out as an event; a deadline takes the action its clock declares, or
 * records that it ran out and raises the alarm. The caller holds the lock on the case.
 */
export async function fireTimer(context: ActContext, timer: FiredTimer): Promise<void> {
  const { tx, book, now } = context;
  const { clock, kind } = timer.action;
  if (kind === 'warn') {
    await tx.rows(EMIT, [JSON.stringify({ caseId: timer.caseId, clock }), now]);
    return;
  }
  const row = await tx.one<CaseRow>(READ, [timer.caseId]);
  // The year it rests on may have been published since it was armed: what is not due yet has no consequence.
  const due = timersOf(stateOf(row), book.calendarOf(row.place_id)).find(({ name }) => name === timer.name);
  if (due && due.at > now) {
    await armTimers(tx, [armedAgain(row, due)]);
    return;
  }
  const process = await book.get(tx, row.process, row.process_version);
  const consequence = process.clocks[clock]?.onExpiry;
  const action = consequence && 'action' in consequence ? consequence.action : CLOCK_EXPIRED;
  await act(context, { caseId: timer.caseId, action, actor: { kind: 'system', by: 'clock' }, clock });
}
