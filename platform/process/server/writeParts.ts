import type { CaseRow } from './caseRow.ts';
import type { Step } from './takeSteps.ts';
import type { NewTask } from './taskFor.ts';
import type { Change, NewTimer, TaskChange } from './writeStatement.ts';

/** Keeps a value for the statement and gives the name that stands for it in the text. */
export type Put = (value: unknown) => string;

/** The text of one part, put together only when its statement is not known yet. The values are kept before. */
export type Part = () => string;

/** Names of values that several parts share. */
export interface Own {
  id: string;
  at: string;
  version: string;
  state: string;
  dueAt: string;
}

/** A step with the names of its own id and hash. */
export type WrittenStep = Step & { id: string; hash: string };

/** The parts of the statement of a command, each over its own table. */
export function writeParts(put: Put, own: Own) {
  const { id, at, version, state, dueAt } = own;

  /** The columns that every action may change. */
  const folded = (row: CaseRow, head: string) => ({
    version,
    moved_at: at,
    state,
    outcome: put(row.outcome),
    clocks: put(JSON.stringify(row.clocks)),
    alarms: put(JSON.stringify(row.alarms)),
    head_hash: head,
    due_at: dueAt,
    due_provisional: put(row.due_provisional),
    closed_at: put(row.closed_at),
  });

  return {
    insertCase(row: CaseRow, head: string): Part {
      const values = {
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
        opened_at: at,
        facts: put(JSON.stringify(row.facts)),
        ...folded(row, head),
      };
      return () => insert('cases', values);
    },

    insertKey(): Part {
      return () => insert('case_keys', { id });
    },

    /** Only on the row that the steps were counted from: on any other the version becomes null, which its column refuses. */
    updateCase(row: CaseRow, before: Buffer, head: string, informed: boolean): Part {
      const onlyHere = `CASE WHEN head_hash = ${put(before)} THEN ${version}::int END`;
      const values = { ...folded(row, head), version: onlyHere };
      const all = informed ? { ...values, facts: put(JSON.stringify(row.facts)) } : values;
      return () => `UPDATE cases SET ${assign(all)} WHERE id = ${id}`;
    },

    insertActions(steps: readonly WrittenStep[]): Part {
      const rows = steps.map(({ record, json, ...step }) => ({
        id: step.id,
        subject_type: "'case'",
        subject_id: id,
        seq: put(record.seq),
        name: put(record.name),
        actor_id: put(record.actorId),
        capacity: put(json.capacity),
        at,
        body: put(json.body),
        data_digest: put(record.dataDigest),
        prev_hash: put(record.prevHash),
        hash: step.hash,
      }));
      return () => insert('actions', ...rows);
    },

    /** In the order of the chain: the numbers of the queue are given out row by row. */
    insertQueue(steps: readonly WrittenStep[]): Part {
      return () => insert('ledger_queue', ...steps.map((step) => ({ action_id: step.id, hash: step.hash })));
    },

    insertTyped(steps: readonly WrittenStep[]): Part {
      const rows = steps.map(({ salt, json, ...step }) => ({
        action_id: step.id,
        salt: put(salt),
        data: put(json.data),
      }));
      return () => insert('action_data', ...rows);
    },

    changeTask(change: TaskChange, after: CaseRow): Part {
      if (change.kind === 'end') return () => `DELETE FROM tasks WHERE case_id = ${id}`;
      const order = { due_at: dueAt, late: put(Object.keys(after.alarms).length > 0) };
      if (!change.task) return () => `UPDATE tasks SET ${assign(order)} WHERE case_id = ${id}`;
      const values = { ...heldBy(change.task), state, opened_at: at, ...order };
      if (change.kind === 'pass') {
        return () => `UPDATE tasks SET ${assign(values)}, assignee_id = NULL WHERE case_id = ${id}`;
      }
      const { place_id, organisation_id, person_id } = change.task;
      const of = {
        place_id: put(place_id),
        organisation_id: put(organisation_id),
        person_id: put(person_id),
      };
      return () => insert('tasks', { case_id: id, ...values, ...of });
    },

    cancelTimers(names: readonly string[]): Part {
      const listed = put(names);
      return () => `DELETE FROM timers WHERE case_id = ${id} AND name = ANY (${listed}::text[])`;
    },

    armTimers(timers: readonly NewTimer[]): Part {
      const rows = timers.map(({ name, dueAt: due, action }) => ({
        case_id: id,
        name: put(name),
        generation: version,
        due_at: put(due),
        action: put(JSON.stringify(action)),
      }));
      return () => `${insert('timers', ...rows)} ON CONFLICT (case_id, name)
        DO UPDATE SET generation = excluded.generation, due_at = excluded.due_at, action = excluded.action`;
    },

    insertEvents(events: Change['events']): Part {
      const rows = events.map(({ topic, payload }) => ({
        topic: put(topic),
        payload: put(JSON.stringify(payload)),
        at,
      }));
      return () => insert('outbox', ...rows);
    },
  };

  function heldBy({ id: taskId, holder, agency_id }: NewTask) {
    return { id: put(taskId), holder: put(holder), agency_id: put(agency_id) };
  }
}

type Columns = Record<string, string>;

function insert(table: string, ...rows: Columns[]): string {
  const lines = rows.map((row) => `(${Object.values(row).join(', ')})`);
  return `INSERT INTO ${table} (${Object.keys(rows[0]!).join(', ')}) VALUES ${lines.join(', ')}`;
}

function assign(values: Columns): string {
  return Object.entries(values)
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ');
}
