import type { Matter } from '#modules/catalogue/contract.ts';
import type { Process, State, Transition } from '#platform/process/pure/definition.ts';

const AUTHORISED = 'authorisations.single';
const RESPONSIBLE = 'authorisations.recordResponsibility';
const DECISIONS = new Set(['granted', 'refused', 'notAccepted']);

/**
 * A matter that one officer decides alone asks for that officer in person at every action of its own stages, and keeps
 * who answers for the decision (APV-06). What the law reserves to the head of the agency stays with the head.
 */
export function askForSingleOfficer(matter: Matter, process: Process): Process {
  if (!matter.singleOfficer) return process;
  const states = Object.entries(process.states).map(([name, state]) => [name, inPerson(state)]);
  return { ...process, states: Object.fromEntries(states) };
}

function inPerson(state: State): State {
  const { holder, on } = state;
  if (typeof holder !== 'object' || !on) return state;
  const official = `${holder.role}@${holder.at}`;
  const asked = Object.entries(on).map(([name, transition]): [string, Transition] => {
    if (!transition.by.includes(official)) return [name, transition];
    const effects = [...(transition.effects ?? []), ...(DECISIONS.has(transition.to) ? [RESPONSIBLE] : [])];
    return [name, { ...transition, personally: AUTHORISED, ...(effects.length > 0 && { effects }) }];
  });
  return { ...state, on: Object.fromEntries(asked) };
}
