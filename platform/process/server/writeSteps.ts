import { sql } from '#platform/db/server/database.ts';
import type { Process } from '../pure/definition.ts';
import { type DueTimer, timersOf } from '../pure/timersOf.ts';
import type { ActContext } from './act.ts';
import { type CaseRow, stateOf } from './caseRow.ts';
import type { Step } from './takeSteps.ts';
import { taskFor } from './taskFor.ts';

// One statement, one round trip: the cost of a command is mostly the number of statements.
// `opened` reads `closed`, so that the old task is closed before the next one opens (one open task per case).
const WRITE = sql(
  'case_write',
  `WITH moved AS (
     UPDATE cases SET state = $2, outcome = $3, clocks = $4, alarms = $5, facts = $6, version = $7, head_hash = $8,
       due_at = $9, due_provisional = $10, moved_at = $11, closed_at = $12 WHERE id = $1
   ), logged AS (
     INSERT INTO actions (id, subject_type, subject_id, seq, name, actor_id, capacity, at, body, data_digest, prev_hash, hash)
     SELECT id, 'case', $1, seq, name, actor_id, capacity::jsonb, $11, body::jsonb, decode(data_digest, 'hex'),
       decode(prev_hash, 'hex'), decode(hash, 'hex')
     FROM jsonb_to_recordset($13) AS a(id uuid, seq int, name text, actor_id text, capacity text, body text,
       data_digest text, prev_hash text, hash text)
   ), queued AS (
     INSERT INTO ledger_queue (action_id, hash)
     SELECT id, decode(hash, 'hex') FROM jsonb_to_recordset($13) AS a(id uuid, hash text, seq int) ORDER BY seq
   ), typed AS (
     INSERT INTO action_data (action_id, salt, data)
     SELECT id, decode(salt, 'hex'), data::jsonb FROM jsonb_to_recordset($14) AS d(id uuid, salt text, data text)
   ), closed AS (
     UPDATE tasks SET closed_at = $11 WHERE case_id = $1 AND closed_at IS NULL AND $15::boolean RETURNING 1
   ), opened AS (
     INSERT INTO tasks (id, case_id, state, holder, agency_id, place_id, organisation_id, person_id, opened_at, due_at)
     SELECT t.id, $1, $2, t.holder, t.agency_id, t.place_id, t.organisation_id, t.person_id, $11, $9
     FROM jsonb_to_recordset($16) AS t(id uuid, holder text, agency_id text, place_id text, organisation_id uuid,
       person_id uuid), (SELECT count(*) FROM closed) AS after_closing
   ), cancelled AS (
     DELETE FROM timers WHERE case_id = $1 AND name = ANY ($17::text[])
   ), armed AS (
     INSERT INTO timers (case_id, name, generation, due_at, action)
     SELECT $1, name, $7, due_at, action FROM jsonb_to_recordset($18) AS t(name text, due_at timestamptz, action jsonb)
     ON CONFLICT (case_id, name)
       DO UPDATE SET generation = excluded.generation, due_at = excluded.due_at, action = excluded.action
   )
   INSERT INTO outbox (topic, payload, at)
   SELECT topic, payload, $11 FROM jsonb_to_recordset($19) AS o(topic text, payload jsonb)`,
);

export interface Writing {
  process: Process;
  row: CaseRow;
  steps: Step[];
  /** The case was just inserted: no timers, tasks or clocks stand from before. */
  isNew: boolean;
}

/** Writes what the steps changed and runs their effects. Returns the case as it now stands. */
export async function writeSteps(context: ActContext, writing: Writing): Promise<CaseRow> {
  const { row, steps } = writing;
  const after = nextRow(context, writing);
  const moved = after.state !== row.state || writing.isNew;
  const task = moved ? taskFor(writing.process, after) : undefined;
  const timers = timerChange(context, writing);
  await context.tx.rows(WRITE, [
    row.id,
    after.state,
    after.outcome,
    JSON.stringify(after.clocks),
    JSON.stringify(after.alarms),
    JSON.stringify(after.facts),
    after.version,
    after.head_hash,
    after.due_at,
    after.due_provisional,
    context.now,
    after.closed_at,
    JSON.stringify(steps.map(actionJson)),
    JSON.stringify(steps.filter((step) => step.salt).map(dataJson)),
    moved,
    JSON.stringify(task ? [task] : []),
    timers.cancel,
    JSON.stringify(timers.arm),
    JSON.stringify(steps.map((step) => eventJson(writing.process, row.id, step))),
  ]);
  await runEffects(context, writing, after);
  return after;
}

function nextRow(context: ActContext, { process, row, steps }: Writing): CaseRow {
  const { after, record } = steps.at(-1)!;
  const outcome = process.states[after.state]?.final ?? null;
  const first = timersOf(after, context.book.calendarOf(row.place_id))
    .filter((timer) => timer.kind === 'due')
    .sort((a, b) => a.at.getTime() - b.at.getTime())[0];
  return {
    ...row,
    state: after.state,
    outcome,
    clocks: after.clocks,
    alarms: after.alarms,
    facts: after.facts,
    version: after.version,
    head_hash: record.hash,
    due_at: first?.deadline ?? (Object.keys(after.alarms).length > 0 ? row.due_at : null),
    due_provisional: first?.provisional ?? false,
    moved_at: context.now,
    closed_at: outcome === null ? null : context.now,
  };
}

function timerChange(context: ActContext, { row, steps, isNew }: Writing) {
  const calendar = context.book.calendarOf(row.place_id);
  const before = isNew ? [] : timersOf(stateOf(row), calendar);
  const after = timersOf(steps.at(-1)!.after, calendar);
  const same = (a: DueTimer) => (b: DueTimer) => a.name === b.name && a.at.getTime() === b.at.getTime();
  return {
    cancel: before
      .filter((old) => !after.some((timer) => timer.name === old.name))
      .map((timer) => timer.name),
    arm: after
      .filter((timer) => !before.some(same(timer)))
      .map(({ name, at, clock, kind }) => ({ name, due_at: at.toISOString(), action: { clock, kind } })),
  };
}

function actionJson({ record, json }: Step) {
  return {
    id: record.id,
    seq: record.seq,
    name: record.name,
    actor_id: record.actorId,
    capacity: json.capacity,
    body: json.body,
    data_digest: record.dataDigest?.toString('hex'),
    prev_hash: record.prevHash.toString('hex'),
    hash: record.hash.toString('hex'),
  };
}

function dataJson({ record, salt, json }: Step) {
  return { id: record.id, salt: salt!.toString('hex'), data: json.data };
}

function eventJson(process: Process, caseId: string, step: Step) {
  const { name } = step.record;
  return {
    topic: 'case.acted',
    payload: {
      process: process.name,
      caseId,
      actionId: step.record.id,
      action: name,
      from: step.from,
      to: step.after.state,
    },
  };
}

async function runEffects(context: ActContext, { process, steps }: Writing, after: CaseRow): Promise<void> {
  for (const step of steps) {
    for (const name of step.effects) {
      const action = { id: step.record.id, name: step.record.name, from: step.from, data: step.data };
      const { tx, book, now } = context;
      await book.effect(name)({ tx, book, case: after, process, action, actor: step.actor, now });
    }
  }
}
