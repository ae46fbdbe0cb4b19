import type { Actor } from '#platform/access/pure/actor.ts';
import type { CaseState } from './caseState.ts';
import type { Process, Transition } from './definition.ts';

/** What an actor is to a case, as the server found it: whose case it is and whether the post covers it. */
export interface Standing {
  /** The case is the actor's own, or the firm's they act for. */
  own: boolean;
  /** The officer's post covers the place and belongs to one of the case's agencies. */
  inScope: boolean;
  /** What that agency is in the case: decider, regulator … */
  parties?: readonly string[];
  /** A preparer fills in but does not act; an agent acts only with the right to submit. */
  maySubmit: boolean;
  /** Which of the actions that `notBy` names the actor has taken on this case. */
  taken?: readonly string[];
  /** Which of the checks that `personally` names the actor does not pass, and why. */
  lacks?: Readonly<Record<string, Lack>>;
}

/** Why an officer may not act in person: the code of a refusal and what its words need. */
export interface Lack {
  code: string;
  params?: Record<string, string | number>;
}

/** What keeps the actor in person from this action, whatever post they hold. */
export function lackOf(transition: Transition, standing: Standing): Lack | undefined {
  return transition.personally === undefined ? undefined : standing.lacks?.[transition.personally];
}

/** Whether the actor's own earlier work on the case keeps them from this action (`notBy`). */
export function isOwnWork(transition: Transition, standing: Standing): boolean {
  return (transition.notBy ?? []).some((name) => standing.taken?.includes(name));
}

/** The roles under which an actor may appear in a transition's `by`. */
export function capacitiesOf(actor: Actor, standing: Standing): string[] {
  if (actor.kind === 'system') return [actor.by];
  if (actor.kind === 'officer') {
    const { role } = actor.post;
    return standing.inScope ? [role, ...(standing.parties ?? []).map((party) => `${role}@${party}`)] : [];
  }
  if (actor.kind === 'firm' || actor.kind === 'person') {
    return standing.own && standing.maySubmit ? ['applicant'] : [];
  }
  return [];
}

/** The transitions that this actor may take next, in table order. Rules (`when`) are checked when acting. */
export function allowedActions(
  process: Process,
  state: CaseState,
  actor: Actor,
  standing: Standing,
): { name: string; transition: Transition }[] {
  const capacities = capacitiesOf(actor, standing);
  const row = process.states[state.state];
  return Object.entries(row?.on ?? {})
    .filter(
      ([, transition]) =>
        transition.by.some((who) => capacities.includes(who)) &&
        !isOwnWork(transition, standing) &&
        !lackOf(transition, standing),
    )
    .map(([name, transition]) => ({ name, transition }));
}
