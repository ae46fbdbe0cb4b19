import { type Statement, sql } from '#platform/db/server/database.ts';
import type { CaseRow } from './caseRow.ts';
import type { Step } from './takeSteps.ts';
import type { NewTask } from './taskFor.ts';

/** Everything that a command changes, worked out already. */
export interface Change {
  /** The case as it will stand. */
  after: CaseRow;
  /** The case was not there before: no task and no timers stand from earlier. */
  isNew: boolean;
  /** The case came into another state: its open task ends. */
  moved: boolean;
  task: NewTask | undefined;
  /** The case stays where it is, but its deadline or an alarm changed: the order of the queue follows. */
  retimed: boolean;
  steps: readonly Step[];
  events: readonly { topic: string; payload: unknown }[];
  timers: { cancel: readonly string[]; arm: readonly NewTimer[] };
}

export interface NewTimer {
  name: string;
  dueAt: Date;
  action: { clock: string; kind: 'due' | 'warn'; provisional?: true };
}

/** Keeps a value for the statement and gives the name that stands for it in the text. */
type Put = (value: unknown) => string;

/**
 * One statement for the whole command: the cost of a command is mostly the number of statements, then the
 * number of parts in one. So only parts with something to write are there, and each shape is prepared once.
 */
export function writeStatement(change: Change): { statement: Statement; values: unknown[] } {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const { after, isNew, moved, task, retimed, steps, events, timers } = change;
  const own = { id: put(after.id), at: put(after.moved_at), version: put(after.version) };
  const typed = steps.filter((step) => step.salt);
  const closes = moved && !isNew;

  const parts = {
    ...(isNew ? { begun: insertCase(put, own, after) } : { moved: updateCase(put, own, after) }),
    logged: insertActions(put, own, steps),
    queued: insertQueue(put, steps),
    ...(typed.length > 0 && { typed: insertTyped(put, typed) }),
    ...(closes && { closed: closeTask(own) }),
    ...(task && { opened: openTask(put, own, after, task, closes) }),
    ...(retimed && { retimed: retimeTask(put, own, after) }),
    ...(timers.cancel.length > 0 && { cancelled: cancelTimers(put, own, timers.cancel) }),
    ...(timers.arm.length > 0 && { armed: armTimers(put, own, timers.arm) }),
  };
  const named = Object.entries(parts).map(([name, part]) => `${name} AS (${part})`);
  return { statement: prepared(`WITH ${named.join(',\n')}\n${insertEvents(put, own, events)}`), values };
}

const known = new Map<string, Statement>();

/** The same text is the same prepared statement. There are about as many as ways to move a case. */
function prepared(text: string): Statement {
  const before = known.get(text);
  if (before) return before;
  const statement = sql(`case_write_${known.size}`, text);
  known.set(text, statement);
  return statement;
}

/** Placeholders that several parts share. */
interface Own {
  id: string;
  at: string;
  version: string;
}

function insertCase(put: Put, { id, at, version }: Own, row: CaseRow): string {
  const values: Record<string, string> = {
    id,
    number: put(row.number),
    process: put(row.process),
    process_version: put(row.process_version),
    matter: put(row.matter),
    title: put(JSON.stringify(row.title)),
    place_id: put(row.place_id),
    agencies: put(JSON.stringify(row.agencies)),
    agency_ids: put(row.agency_ids),
    organisation_id: put(row.organisation_id),
    person_id: put(row.person_id),
    applicant_name: put(row.applicant_name),
    parent_id: put(row.parent_id),
    opened_at: put(row.opened_at),
    version,
    moved_at: at,
    ...folded(put, row),
  };
  return `INSERT INTO cases (${Object.keys(values).join(', ')}) VALUES (${Object.values(values).join(', ')})`;
}

function updateCase(put: Put, { id, at, version }: Own, row: CaseRow): string {
  const values = { version, moved_at: at, ...folded(put, row) };
  const set = Object.entries(values).map(([column, value]) => `${column} = ${value}`);
  return `UPDATE cases SET ${set.join(', ')} WHERE id = ${id}`;
}

/** The columns that every action may change. */
function folded(put: Put, row: CaseRow): Record<string, string> {
  return {
    state: put(row.state),
    outcome: put(row.outcome),
    clocks: put(JSON.stringify(row.clocks)),
    alarms: put(JSON.stringify(row.alarms)),
    facts: put(JSON.stringify(row.facts)),
    head_hash: put(row.head_hash),
    due_at: put(row.due_at),
    due_provisional: put(row.due_provisional),
    closed_at: put(row.closed_at),
  };
}

function insertActions(put: Put, { id, at }: Own, steps: readonly Step[]): string {
  const rows = steps.map(({ record, json }) => {
    const { actorId, dataDigest, prevHash, hash } = record;
    return `(${put(record.id)}, 'case', ${id}, ${put(record.seq)}, ${put(record.name)}, ${put(actorId)},
      ${put(json.capacity)}, ${at}, ${put(json.body)}, ${put(dataDigest)}, ${put(prevHash)}, ${put(hash)})`;
  });
  return `INSERT INTO actions (id, subject_type, subject_id, seq, name, actor_id, capacity, at, body, data_digest,
    prev_hash, hash) VALUES ${rows.join(', ')}`;
}

/** In the order of the chain: the numbers of the queue are given out row by row. */
function insertQueue(put: Put, steps: readonly Step[]): string {
  const rows = steps.map(({ record }) => `(${put(record.id)}, ${put(record.hash)})`);
  return `INSERT INTO ledger_queue (action_id, hash) VALUES ${rows.join(', ')}`;
}

function insertTyped(put: Put, steps: readonly Step[]): string {
  const rows = steps.map(({ record, salt, json }) => `(${put(record.id)}, ${put(salt)}, ${put(json.data)})`);
  return `INSERT INTO action_data (action_id, salt, data) VALUES ${rows.join(', ')}`;
}

function closeTask({ id, at }: Own): string {
  return `UPDATE tasks SET closed_at = ${at} WHERE case_id = ${id} AND closed_at IS NULL RETURNING 1`;
}

/** Reads `closed`, so that the old task is closed before the next one opens: one open task per case. */
function openTask(put: Put, { id, at }: Own, after: CaseRow, task: NewTask, closes: boolean): string {
  const values = {
    id: `${put(task.id)}::uuid`,
    case_id: id,
    state: `${put(after.state)}::text`,
    holder: `${put(task.holder)}::text`,
    agency_id: `${put(task.agency_id)}::text`,
    place_id: `${put(task.place_id)}::text`,
    organisation_id: `${put(task.organisation_id)}::uuid`,
    person_id: `${put(task.person_id)}::uuid`,
    opened_at: at,
    due_at: `${put(after.due_at)}::timestamptz`,
    late: `${put(isLate(after))}::boolean`,
  };
  const after_closing = closes ? ' FROM (SELECT count(*) FROM closed) AS after_closing' : '';
  return `INSERT INTO tasks (${Object.keys(values).join(', ')})
    SELECT ${Object.values(values).join(', ')}${after_closing}`;
}

function retimeTask(put: Put, { id }: Own, after: CaseRow): string {
  return `UPDATE tasks SET due_at = ${put(after.due_at)}, late = ${put(isLate(after))}
    WHERE case_id = ${id} AND closed_at IS NULL`;
}

function isLate({ alarms }: CaseRow): boolean {
  return Object.keys(alarms).length > 0;
}

function cancelTimers(put: Put, { id }: Own, names: readonly string[]): string {
  return `DELETE FROM timers WHERE case_id = ${id} AND name = ANY (${put(names)}::text[])`;
}

function armTimers(put: Put, { id, version }: Own, timers: readonly NewTimer[]): string {
  const rows = timers.map(
    ({ name, dueAt, action }) =>
      `(${id}, ${put(name)}, ${version}, ${put(dueAt)}, ${put(JSON.stringify(action))})`,
  );
  return `INSERT INTO timers (case_id, name, generation, due_at, action) VALUES ${rows.join(', ')}
    ON CONFLICT (case_id, name)
      DO UPDATE SET generation = excluded.generation, due_at = excluded.due_at, action = excluded.action`;
}

function insertEvents(put: Put, { at }: Own, events: Change['events']): string {
  const rows = events.map(({ topic, payload }) => `(${put(topic)}, ${put(JSON.stringify(payload))}, ${at})`);
  return `INSERT INTO outbox (topic, payload, at) VALUES ${rows.join(', ')}`;
}
