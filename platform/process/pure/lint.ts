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
      for (const effect of transition.effects ?? []) {
        if (!known.effects.includes(effect)) yield fault(`${at}.effects`, 'unknownEffect', { effect });
      }
      if (transition.countsFrom && !process.clocks[transition.countsFrom]) {
        yield fault(`${at}.countsFrom`, 'unknownClock', { clock: transition.countsFrom });
      }
    }
    for (const choice of state.decidedBy?.actions ?? []) {
      if (!state.on?.[choice.action]) {
        yield fault(`${path}.decidedBy`, 'unknownAction', { action: choice.action, state: name });
      }
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
