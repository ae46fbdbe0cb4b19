import type { CaseAction, CaseState } from './caseState.ts';
import type { Process, Transition } from './definition.ts';
import { moveClocks } from './moveClocks.ts';

/** Why an action cannot be applied; the server turns it into a refusal with its texts. */
export class NotApplicable extends Error {
  readonly reason: 'unknownState' | 'notAllowedHere';

  constructor(reason: NotApplicable['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Names of the actions that the platform itself takes in any open state. */
export const CLOCK_EXPIRED = 'clockExpired';

/**
 * The next state of a case: a pure step, the same on server and browser. It checks that the action exists
 * in the state; who may and under which rule is checked by the caller, because it needs the actor.
 * @throws NotApplicable
 */
export function apply(process: Process, before: CaseState, action: CaseAction): CaseState {
  if (action.name === CLOCK_EXPIRED) return expire(process, before, action);
  const transition = transitionOf(process, before.state, action.name);
  const facts = action.facts ? { ...before.facts, ...action.facts } : before.facts;
  return {
    state: transition.to,
    version: before.version + 1,
    facts,
    ...moveClocks(process, before, transition, { ...action, facts }),
  };
}

/** The case after all its actions, in order. Equals the stored row, or the row was tampered with. */
export function fold(process: Process, start: CaseState, actions: readonly CaseAction[]): CaseState {
  return actions.reduce((state, action) => apply(process, state, action), start);
}

/** @throws NotApplicable when the state or the action is not in the table. */
export function transitionOf(process: Process, state: string, action: string): Transition {
  const row = process.states[state];
  if (!row) throw new NotApplicable('unknownState', `${process.name} has no state ${state}`);
  // What a caller sends may be a name that every object has, such as `constructor`.
  const transition = Object.hasOwn(row.on ?? {}, action) ? row.on?.[action] : undefined;
  if (!transition) throw new NotApplicable('notAllowedHere', `${action} is not possible in ${state}`);
  return transition;
}

/** A clock ran out whose consequence is an alarm: the state stays, the alarm stands until the clock ends. */
function expire(process: Process, before: CaseState, action: CaseAction): CaseState {
  const clock = action.clock ?? '';
  const consequence = process.clocks[clock]?.onExpiry;
  const alarm = consequence && 'alarm' in consequence ? consequence.alarm : clock;
  return { ...before, version: before.version + 1, alarms: { ...before.alarms, [clock]: alarm } };
}
