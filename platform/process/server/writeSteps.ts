import type { CaseState } from '../pure/caseState.ts';
import type { Process } from '../pure/definition.ts';
import { type DueTimer, firstDue, timerNames, timersOf } from '../pure/timersOf.ts';
import type { ActContext } from './act.ts';
import { timerAction } from './armedTimer.ts';
import { type CaseRow, stateOf } from './caseRow.ts';
import type { Step } from './takeSteps.ts';
import { taskFor } from './taskFor.ts';
import { type TaskChange, writeStatement } from './writeStatement.ts';

export interface Writing {
  process: Process;
  row: CaseRow;
  steps: Step[];
  /** The case was just inserted: no timers, tasks or clocks stand from before. */
  isNew: boolean;
}

/**
 * Writes what the steps changed and runs their effects. Returns the case as it now stands. The write itself
 * travels with the next statement of the transaction, at the latest with its commit.
 */
export async function writeSteps(context: ActContext, writing: Writing): Promise<CaseRow> {
  const { process, row, steps, isNew } = writing;
  const { after: state } = steps.at(-1)!;
  const due = timersOf(state, context.book.calendarOf(row.place_id));
  const after = nextRow(context, writing, due);
  const { statement, values } = writeStatement({
    after,
    isNew,
    steps,
    task: taskChange(writing, after),
    informed: after.facts !== row.facts,
    timers: timerChange(isNew ? undefined : stateOf(row), state, due),
    events: steps.map((step) => eventOf(process, row.id, step)),
  });
  context.tx.later(statement, values);
  context.tx.committed(() => context.book.remembered.keep(after));
  await runEffects(context, writing, after);
  return after;
}

/** The state before says whether a task stands: each state has a holder or none. */
function taskChange({ process, row, isNew }: Writing, after: CaseRow): TaskChange | undefined {
  const stood = !isNew && process.states[row.state]?.holder !== undefined;
  if (!isNew && after.state === row.state) {
    return stood && isRetimed(row, after) ? { kind: 'retime' } : undefined;
  }
  const task = taskFor(process, after);
  if (task) return { kind: stood ? 'pass' : 'open', task };
  return stood ? { kind: 'end' } : undefined;
}

function isRetimed(before: CaseRow, after: CaseRow): boolean {
  return (
    before.due_at?.getTime() !== after.due_at?.getTime() ||
    Object.keys(before.alarms).length !== Object.keys(after.alarms).length
  );
}

function nextRow(
  context: ActContext,
  { process, row, steps }: Writing,
  timers: readonly DueTimer[],
): CaseRow {
  const { after, record } = steps.at(-1)!;
  const outcome = process.states[after.state]?.final ?? null;
  const first = firstDue(timers);
  return {
    ...row,
    ...after,
    outcome,
    head_hash: record.hash,
    due_at: first?.deadline ?? (Object.keys(after.alarms).length > 0 ? row.due_at : null),
    due_provisional: first?.provisional ?? false,
    moved_at: context.now,
    closed_at: outcome === null ? null : context.now,
  };
}

/** Timers of clocks that the steps left as they were stay as they are. */
function timerChange(before: CaseState | undefined, after: CaseState, due: readonly DueTimer[]) {
  const isChanged = (clock: string) =>
    before?.clocks[clock] !== after.clocks[clock] || before?.alarms[clock] !== after.alarms[clock];
  const arm = due.filter(({ clock }) => isChanged(clock));
  const stood = before ? Object.keys(before.clocks).filter(isChanged) : [];
  return {
    cancel: stood
      .flatMap((clock) => timerNames(before!, clock))
      .filter((name) => !arm.some((timer) => timer.name === name)),
    arm: arm.map(({ name, at, clock, kind, provisional }) => ({
      name,
      dueAt: at,
      action: timerAction(clock, kind, provisional),
    })),
  };
}

function eventOf(process: Process, caseId: string, step: Step) {
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
