import { type Statement, sql } from '#platform/db/server/database.ts';
import type { CaseRow } from './caseRow.ts';
import type { Step } from './takeSteps.ts';
import type { NewTask } from './taskFor.ts';
import { type Own, type Part, type Put, type WrittenStep, writeParts } from './writeParts.ts';

/** Everything that a command changes, worked out already. */
export interface Change {
  /** The case as it will stand. */
  after: CaseRow;
  /** The case was not there before: no task and no timers stand from earlier. */
  isNew: boolean;
  /** What becomes of the case's one task; undefined when it stays as it is. */
  task: TaskChange | undefined;
  /** Some step brought facts in. */
  informed: boolean;
  steps: readonly Step[];
  events: readonly { topic: string; payload: unknown }[];
  timers: { cancel: readonly string[]; arm: readonly NewTimer[] };
}

/**
 * `open`: nobody had to act before. `pass`: another task takes the place of the one that stood. `end`: nobody
 * has to act any more. `retime`: the same task, but its deadline or an alarm changed, and so the order of the queue.
 */
export type TaskChange =
  | { kind: 'open' | 'pass'; task: NewTask }
  | { kind: 'end' | 'retime'; task?: undefined };

export interface NewTimer {
  name: string;
  dueAt: Date;
  action: { clock: string; kind: 'due' | 'warn'; provisional?: true };
}

/**
 * One statement for the whole command: the cost of a command is mostly the number of statements, then the
 * number of tables and indexes that one opens. So only parts with something to write are there. What a text
 * looks like follows from its shape alone, so each is put together and prepared once.
 */
export function writeStatement(change: Change): { statement: Statement; values: unknown[] } {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const { after, isNew, informed, task, events, timers } = change;
  const own: Own = {
    id: put(after.id),
    at: put(after.moved_at),
    version: put(after.version),
    state: put(after.state),
    dueAt: put(after.due_at),
  };
  const steps: WrittenStep[] = change.steps.map((step) => ({
    ...step,
    id: put(step.record.id),
    hash: put(step.record.hash),
  }));
  const typed = steps.filter(({ salt }) => salt);
  const write = writeParts(put, own);
  const before = steps[0]!.record.prevHash;
  const head = steps.at(-1)!.hash;

  // PostgreSQL runs the last part first: it waits for whoever holds the case, before anything else is touched.
  const moved = isNew ? write.insertCase(after, head) : write.updateCase(after, before, head, informed);
  const parts: [string, Part][] = [
    ['logged', write.insertActions(steps)],
    ['queued', write.insertQueue(steps)],
    ['told', write.insertEvents(events)],
  ];
  if (isNew) parts.push(['keyed', write.insertKey()]);
  if (typed.length > 0) parts.push(['typed', write.insertTyped(typed)]);
  if (task) parts.push(['task', write.changeTask(task, after)]);
  if (timers.cancel.length > 0) parts.push(['cancelled', write.cancelTimers(timers.cancel)]);
  if (timers.arm.length > 0) parts.push(['armed', write.armTimers(timers.arm)]);

  const shape = [isNew, informed, task?.kind, steps.map(({ salt }) => (salt ? 't' : 'n')).join('')].join();
  const counts = `${timers.cancel.length > 0},${timers.arm.length},${events.length}`;
  return { statement: prepared(`${shape},${counts}`, parts, moved), values };
}

const known = new Map<string, Statement>();

/** The same shape is the same prepared statement. There are about as many as ways to move a case. */
function prepared(shape: string, parts: readonly [string, Part][], last: Part): Statement {
  const before = known.get(shape);
  if (before) return before;
  const named = parts.map(([name, part]) => `${name} AS (${part()})`);
  const statement = sql(`case_write_${known.size}`, `WITH ${named.join(',\n')}\n${last()}`);
  known.set(shape, statement);
  return statement;
}
