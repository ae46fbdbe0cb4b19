import type { Amount } from '#platform/clock/pure/amount.ts';
import type { Process, State, Transition } from '#platform/process/pure/definition.ts';
import type { Bundle } from './bundle.ts';
import { deadlineOf, type PromisedTime } from './deadlineOf.ts';
import type { Part } from './part.ts';
import { words } from './words.ts';

/** The process of an event whose whole is promised in that time: `bundle:<bundle>:<amount>-<unit>`. */
export function bundleProcessName(bundle: string, { amount, unit }: Amount): string {
  return `bundle:${bundle}:${amount}-${unit}`;
}

/**
 * The table of an event. Nobody acts on it by hand: each move follows from how its parts stand, and the parts are
 * cases of their own matters. Its one clock is the promise for the whole; it stands while a part waits for its
 * applicant.
 */
export function compileBundle(bundle: Bundle, promised: PromisedTime): Process {
  const { amount, unit, source } = promised;
  return {
    name: bundleProcessName(bundle.bundle, promised),
    version: bundle.version,
    title: bundle.title,
    initial: 'new',
    states: {
      new: {
        title: words.new,
        holder: 'applicant',
        on: { submit: { title: words.submit, to: 'accepting', by: ['applicant'] } },
      },
      accepting: moving('accepting', { begin: 'underway', askForSupplement: 'supplementing' }),
      underway: moving('underway', { askForSupplement: 'supplementing' }),
      supplementing: {
        ...moving('supplementing', { goOn: 'underway', acceptAgain: 'accepting' }),
        holder: 'applicant',
      },
      granted: { title: words.granted, final: 'granted' },
      partlyGranted: { title: words.partlyGranted, final: 'partlyGranted' },
      refused: { title: words.refused, final: 'refused' },
      withdrawn: { title: words.withdrawn, final: 'withdrawn' },
    },
    clocks: {
      promise: {
        title: words.promise,
        limit: { amount, unit, source },
        runsIn: ['underway'],
        stopsIn: { supplementing: { reason: 'supplement', source: 'permit.acceptance' } },
        onExpiry: { alarm: 'promiseBroken' },
        public: true,
      },
    },
    vocabulary: [],
  };
}

type Moves = Partial<Record<'begin' | 'askForSupplement' | 'goOn' | 'acceptAgain', string>>;

function moving(title: 'accepting' | 'underway' | 'supplementing', moves: Moves): State {
  const byRule = (action: keyof typeof words, to: string): Transition => ({
    title: words[action],
    to,
    by: ['rule'],
  });
  const on = Object.entries(moves).map(
    ([action, to]) => [action, byRule(action as keyof Moves, to)] as const,
  );
  return {
    title: words[title],
    on: {
      ...Object.fromEntries(on),
      grant: byRule('grant', 'granted'),
      grantPartly: byRule('grantPartly', 'partlyGranted'),
      refuse: byRule('refuse', 'refused'),
      withdrawAll: byRule('withdrawAll', 'withdrawn'),
    },
  };
}

/** Every time that the whole can be promised in, whichever parts apply: each is a table of its own. */
export function promisesOf(bundle: Bundle, parts: readonly Part[]): PromisedTime[] {
  if (bundle.deadline.rule === 'stated') return [deadlineOf(bundle, parts)];
  const always = parts.filter(({ member }) => !isOptional(member));
  const optional = parts.filter(({ member }) => isOptional(member));
  const found = new Map<string, PromisedTime>();
  for (let choice = 0; choice < 2 ** optional.length; choice++) {
    const some = [...always, ...optional.filter((_, n) => (choice >> n) % 2 === 1)];
    if (some.length === 0) continue;
    const promised = deadlineOf(bundle, some);
    found.set(bundleProcessName(bundle.bundle, promised), promised);
  }
  return [...found.values()];
}

function isOptional({ when, required }: Part['member']): boolean {
  return when !== undefined || !required;
}
