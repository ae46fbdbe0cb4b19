import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { type SealedAction, sealAction } from '#platform/ledger/server/action.ts';
import { capacitiesOf, isOwnWork, lackOf, type Standing } from '../pure/allowedActions.ts';
import { apply, CLOCK_EXPIRED, NotApplicable, transitionOf } from '../pure/apply.ts';
import type { CaseState } from '../pure/caseState.ts';
import { decideByRule, ruleOutcome } from '../pure/decideByRule.ts';
import type { Process, Transition } from '../pure/definition.ts';
import { checkExtension } from '../pure/moveClocks.ts';
import type { ActRequest } from './act.ts';
import type { CaseRow } from './caseRow.ts';

/** One applied action with its sealed record, ready to be written. */
export interface Step extends SealedAction {
  actor: Actor;
  data?: unknown;
  from: string;
  after: CaseState;
  effects: readonly string[];
}

/** What is asked of one step; `rule` is the text of the rule that decided. */
type Request = Omit<ActRequest, 'caseId'> & { rule?: string };

export interface StepsInput {
  process: Process;
  row: Pick<CaseRow, 'id' | 'number' | 'head_hash'>;
  before: CaseState;
  standing: Standing;
  request: Request;
  now: Date;
  calendar: Calendar;
}

/** The requested action, then every decision that a rule takes on arrival (each its own recorded action). */
export function takeSteps(input: StepsInput): Step[] {
  const { process, request, standing } = input;
  checkMay(input);
  const steps = [takeStep(input, input.before, input.row.head_hash, request)];
  // More rule steps than states means that the table decides in circles.
  const most = Object.keys(process.states).length;
  for (let last = steps[0]!; ; last = steps.at(-1)!) {
    const before = steps.at(-2)?.after ?? input.before;
    const decided = isNews(before, last.after) ? decideByRule(process, last.after) : undefined;
    if (!decided) return steps;
    if (steps.length > most)
      throw new Error(`${process.name}: rules decide in circles at ${last.after.state}`);
    const ruling = {
      action: decided.action,
      actor: { kind: 'system', by: 'rule' } as const,
      rule: decided.rule,
      data: decided.gives,
    };
    steps.push(takeStep({ ...input, standing }, last.after, last.record.hash, ruling));
  }
}

/** Rules are asked on arrival in a state, and again when a fact came in while the case stayed where it was. */
function isNews(before: CaseState, after: CaseState): boolean {
  return after.state !== before.state || after.facts !== before.facts;
}

function checkMay({ process, before, standing, request, row, now, calendar }: StepsInput): void {
  const capacities = capacitiesOf(request.actor, standing);
  if (request.action === CLOCK_EXPIRED) {
    if (!capacities.includes('clock')) throw new Problem('access.denied', 403);
    return;
  }
  const transition = findTransition(process, before.state, request.action, row.number);
  if (!transition.by.some((who) => capacities.includes(who))) throw new Problem('access.denied', 403);
  if (isOwnWork(transition, standing)) throw new Problem('case.ownWork', 403);
  const lack = lackOf(transition, standing);
  if (lack) throw new Problem(lack.code, 403, { params: lack.params });
  const { through } = transition;
  if (through && request.through !== through) {
    throw new Problem('case.throughOperation', 422, { params: { operation: through } });
  }
  checkExtension(before, transition, now.toISOString(), calendar);
  const given = { ...(request.data as object | undefined), ...request.facts } as Record<string, unknown>;
  const missing = (transition.requires ?? []).filter((field) => isEmpty(given[field]));
  if (missing.length > 0) {
    throw new Problem('case.missing', 422, {
      fields: missing.map((path) => ({ path, code: 'form.required' })),
    });
  }
  const facts = { ...before.facts, ...request.facts };
  if (transition.when !== undefined && ruleOutcome(process, transition.when, facts) !== 'true') {
    throw new Problem('case.conditionNotMet', 422, { params: { condition: transition.when } });
  }
}

function findTransition(process: Process, state: string, action: string, number: string): Transition {
  try {
    return transitionOf(process, state, action);
  } catch (error) {
    if (error instanceof NotApplicable) {
      throw new Problem('case.actionNotPossible', 409, { params: { number, state, action } });
    }
    throw error;
  }
}

function takeStep(
  { process, row, now }: StepsInput,
  before: CaseState,
  headHash: Buffer,
  request: Request,
): Step {
  const at = now.toISOString();
  const { action: name, facts, clock, rule } = request;
  const action = { name, at, facts, clock, reason: reasonOf(request.data) };
  const after = apply(process, before, action);
  const sealed = sealAction(
    {
      id: newId(),
      subjectType: 'case',
      subjectId: row.id,
      seq: after.version,
      name,
      actorId: actorId(request.actor),
      capacity: capacityRecord(request.actor),
      at: now,
      body: { from: before.state, to: after.state, facts, clock, rule },
      data: request.data,
    },
    headHash,
  );
  const effects = process.states[before.state]?.on?.[name]?.effects ?? [];
  return { actor: request.actor, ...sealed, data: request.data, from: before.state, after, effects };
}

function reasonOf(data: unknown): string | undefined {
  const reason = (data as { reason?: unknown } | undefined)?.reason;
  return typeof reason === 'string' ? reason : undefined;
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.every(isEmpty));
}
