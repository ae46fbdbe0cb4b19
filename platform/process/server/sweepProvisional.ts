import { armTimers } from '#platform/clock/server/armTimers.ts';
import { type Database, sql, type Tx } from '#platform/db/server/database.ts';
import { firstDue, timersOf } from '../pure/timersOf.ts';
import { armedAgain } from './armedTimer.ts';
import { type CaseRow, stateOf } from './caseRow.ts';
import type { ProcessBook } from './processBook.ts';

interface Armed {
  name: string;
  due_at: Date;
  action: { provisional?: true };
}

const PAGE = 200;
const PROVISIONAL = sql(
  'provisional_cases',
  `SELECT DISTINCT case_id AS id FROM timers WHERE action @> '{"provisional": true}' AND case_id > $1
   ORDER BY case_id LIMIT ${PAGE}`,
);
// Who acts on the case at this moment arms its timers by the new calendar anyway, or leaves them to the next sweep.
const LOCK = sql('provisional_lock', 'SELECT * FROM cases WHERE id = $1 FOR UPDATE SKIP LOCKED');
const ARMED = sql(
  'provisional_armed',
  `SELECT name, due_at, action FROM timers WHERE case_id = $1 AND action @> '{"provisional": true}'`,
);
const SETTLE = sql(
  'provisional_settle',
  `WITH told AS (UPDATE tasks SET due_at = $2 WHERE case_id = $1)
   UPDATE cases SET due_at = $2, due_provisional = $3 WHERE id = $1`,
);
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * After a calendar year was published: timers and deadlines that were told as provisional are counted anew. What
 * was told as certain is never touched, whatever the new calendar says. Safe beside other sweeps.
 * @returns how many cases changed
 */
export async function sweepProvisional(database: Database, book: ProcessBook): Promise<number> {
  let changed = 0;
  for (let last = FIRST; ; ) {
    const page = await database.rows<{ id: string }>(PROVISIONAL, [last]);
    for (const { id } of page) {
      if (await database.transaction((tx) => settle(tx, book, id))) changed++;
    }
    if (page.length < PAGE) return changed;
    last = page.at(-1)!.id;
  }
}

async function settle(tx: Tx, book: ProcessBook, id: string): Promise<boolean> {
  const row = await tx.maybe<CaseRow>(LOCK, [id]);
  if (!row) return false;
  const due = timersOf(stateOf(row), book.calendarOf(row.place_id));
  const armed = await tx.rows<Armed>(ARMED, [id]);
  const moved = armed.flatMap(({ name, due_at }) => {
    const now = due.find((timer) => timer.name === name);
    return now && (!now.provisional || now.at.getTime() !== due_at.getTime()) ? [now] : [];
  });
  if (moved.length === 0) return false;
  await armTimers(
    tx,
    moved.map((timer) => armedAgain(row, timer)),
  );
  const first = firstDue(due);
  if (first && row.due_provisional) await tx.rows(SETTLE, [id, first.deadline, first.provisional]);
  return true;
}
