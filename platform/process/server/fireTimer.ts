import { sql } from '#platform/db/server/database.ts';
import { CLOCK_EXPIRED } from '../pure/apply.ts';
import { type ActContext, act } from './act.ts';
import type { CaseRow } from './caseRow.ts';

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
  const process = await book.get(tx, row.process, row.process_version);
  const consequence = process.clocks[clock]?.onExpiry;
  const action = consequence && 'action' in consequence ? consequence.action : CLOCK_EXPIRED;
  await act(context, { caseId: timer.caseId, action, actor: { kind: 'system', by: 'clock' }, clock });
}
