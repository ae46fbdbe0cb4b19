import type { Matter } from '#modules/catalogue/contract.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import type { Process, State, Transition } from '#platform/process/pure/definition.ts';
import { words } from './words.ts';

/** The fact that holds the day with which a renewal counts as granted; null when it was applied for too late. */
export const RENEWAL_DEADLINE = 'renewalDeadline';
/** The clock that ends with that day. */
export const RENEWAL_CLOCK = 'renewal';
const DEEM = 'deemRenewed';
const RENEWAL_LAW = 'permit.renewal-application';

/**
 * Permit Law art. 50: a renewal that was applied for in time and is not decided before the licence ends counts as
 * granted. The clock ends with the last day of the licence, wherever the case then stands, unless the applicant still
 * has to complete the application.
 */
export function renewInTime(matter: Matter, process: Process, law: Law): Process {
  if (matter.type !== 'permit' || matter.result?.licence !== 'renew') return process;
  const waiting = Object.entries(process.states).filter(([, state]) => awaitsDecision(state));
  const runsIn = waiting.map(([name]) => name);
  const deem: Transition = {
    title: words.deemRenewed,
    to: 'granted',
    by: ['clock'],
    effects: effectsOfGrant(process),
  };
  const states = Object.fromEntries(
    Object.entries(process.states).map(([name, state]) => [
      name,
      runsIn.includes(name) ? { ...state, on: { ...state.on, [DEEM]: deem } } : state,
    ]),
  );
  const limit = law.limit(RENEWAL_LAW);
  return {
    ...process,
    states,
    clocks: {
      ...process.clocks,
      [RENEWAL_CLOCK]: {
        title: words.renewalClock,
        limit,
        runsIn,
        until: RENEWAL_DEADLINE,
        onExpiry: { action: DEEM },
        public: true,
      },
    },
  };
}

/** The agency holds the case, and whether it is granted is still open. */
function awaitsDecision({ holder, on = {} }: State): boolean {
  return typeof holder === 'object' && 'withdraw' in on;
}

/** What a grant does; what a person would have to have done before it does not count against the applicant. */
function effectsOfGrant({ states }: Process): string[] {
  const grants = Object.values(states).flatMap(({ on }) =>
    Object.values(on ?? {}).filter(({ to }) => to === 'granted'),
  );
  const effects = new Set(grants.flatMap((grant) => grant.effects ?? []));
  return [...effects].filter((name) => !name.startsWith('surveys.') && !name.startsWith('authorisations.'));
}
