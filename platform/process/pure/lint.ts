import type { Process } from './definition.ts';

/** One fault of a definition: where it stands in the table and what it is (a message key with its values). */
export interface Fault {
  path: string;
  code:
    | 'unknownTarget'
    | 'unreachable'
    | 'deadEnd'
    | 'unknownRole'
    | 'nobodyMay'
    | 'unknownState'
    | 'noConsequence'
    | 'neverRuns'
    | 'unknownAction'
    | 'unknownEffect'
    | 'unknownClock'
    | 'badInitial';
  params: Record<string, string>;
}

export interface Known {
  roles: readonly string[];
  effects: readonly string[];
}

const PLATFORM_ACTORS = ['applicant', 'clock', 'rule'];

/** Everything that would make a case of this definition stick, jump into nothing, or wait for nobody. */
export function lintProcess(process: Process, known: Known): Fault[] {
  return [...lintStates(process, known), ...lintReach(process), ...lintClocks(process)];
}

function* lintStates(process: Process, known: Known): Generator<Fault> {
  if (!process.states[process.initial]) yield fault('initial', 'badInitial', { state: process.initial });
  const actions = new Set(Object.values(process.states).flatMap(({ on }) => Object.keys(on ?? {})));
  for (const [name, state] of Object.entries(process.states)) {
    const path = `states.${name}`;
    const holder = state.holder;
    if (holder && holder !== 'applicant' && !known.roles.includes(holder.role)) {
      yield fault(`${path}.holder`, 'unknownRole', { role: holder.role });
    }
    const exits = Object.entries(state.on ?? {});
    if (exits.length === 0 && state.final === undefined) yield fault(path, 'deadEnd', { state: name });
    for (const [action, transition] of exits) {
      const at = `${path}.on.${action}`;
      if (!process.states[transition.to]) yield fault(`${at}.to`, 'unknownTarget', { state: transition.to });
      if (transition.by.length === 0) yield fault(`${at}.by`, 'nobodyMay', { action });
      for (const who of transition.by) {
        const [role = ''] = who.split('@');
        if (!PLATFORM_ACTORS.includes(role) && !known.roles.includes(role)) {
          yield fault(`${at}.by`, 'unknownRole', { role });
        }
      }
      for (const other of transition.notBy ?? []) {
        if (!actions.has(other)) yield fault(`${at}.notBy`, 'unknownAction', { action: other, state: name });
      }
      const { personally } = transition;
      if (personally && !known.effects.includes(personally)) {
        yield fault(`${at}.personally`, 'unknownEffect', { effect: personally });
      }
      for (const effect of transition.effects ?? []) {
        if (!known.effects.includes(effect)) yield fault(`${at}.effects`, 'unknownEffect', { effect });
      }
      if (transition.countsFrom && !process.clocks[transition.countsFrom]) {
        yield fault(`${at}.countsFrom`, 'unknownClock', { clock: transition.countsFrom });
      }
    }
    for (const choice of state.decidedBy?.actions ?? []) {
      const taken = state.on?.[choice.action];
      if (!taken) yield fault(`${path}.decidedBy`, 'unknownAction', { action: choice.action, state: name });
      else if (!taken.by.includes('rule'))
        yield fault(`${path}.on.${choice.action}.by`, 'nobodyMay', { action: choice.action });
    }
  }
}

function* lintReach(process: Process): Generator<Fault> {
  const reached = new Set([process.initial]);
  // A Set grows while it is walked: each newly reached state is visited in turn.
  for (const name of reached) {
    for (const transition of Object.values(process.states[name]?.on ?? {})) reached.add(transition.to);
  }
  for (const name of Object.keys(process.states)) {
    if (!reached.has(name)) yield fault(`states.${name}`, 'unreachable', { state: name });
  }
  const ending = leadingToAnEnd(process);
  for (const [name, { on }] of Object.entries(process.states)) {
    // One without any exit is told already, where it stands.
    if (on && !ending.has(name)) yield fault(`states.${name}`, 'deadEnd', { state: name });
  }
}

/** The states from which the case can come to an end, however far off. */
function leadingToAnEnd({ states }: Process): Set<string> {
  const ending = new Set(Object.keys(states).filter((name) => states[name]?.final !== undefined));
  for (let before = -1; before < ending.size; ) {
    before = ending.size;
    for (const [name, { on }] of Object.entries(states)) {
      if (Object.values(on ?? {}).some(({ to }) => ending.has(to))) ending.add(name);
    }
  }
  return ending;
}

function* lintClocks(process: Process): Generator<Fault> {
  for (const [name, clock] of Object.entries(process.clocks)) {
    const path = `clocks.${name}`;
    const states = [...clock.runsIn, ...Object.keys(clock.stopsIn ?? {})];
    if (clock.runsIn.length === 0) yield fault(`${path}.runsIn`, 'neverRuns', { clock: name });
    for (const state of states) {
      const row = process.states[state];
      if (!row) yield fault(path, 'unknownState', { state, clock: name });
      else if (row.final !== undefined) yield fault(path, 'noConsequence', { state, clock: name });
    }
    if (!('action' in clock.onExpiry)) continue;
    const { action } = clock.onExpiry;
    for (const state of clock.runsIn) {
      const transition = process.states[state]?.on?.[action];
      if (!transition?.by.includes('clock'))
        yield fault(`${path}.onExpiry`, 'unknownAction', { action, state });
    }
  }
}

function fault(path: string, code: Fault['code'], params: Record<string, string>): Fault {
  return { path, code, params };
}
