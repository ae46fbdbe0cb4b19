import type { Matter, Stage, Way } from '#modules/catalogue/contract.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { ClockDefinition, Process, State, Transition } from '#platform/process/pure/definition.ts';
import { words } from './words.ts';

/** The process that a matter runs on when decided that way: `approval:<matter>:<way>`, version of the matter. */
export function approvalProcessName(matter: string, way: Way): string {
  return `approval:${matter}:${way}`;
}

/**
 * The table of states of a matter: one state for each declared stage, with the permit law's own exits
 * (arts. 32, 38, 42, 45, 50) around them. The same function serves every matter; a reform changes the data.
 */
export function compileApproval(matter: Matter, way: Way, law: Law): Process {
  const stages = matter.stages;
  const first = stages[0]!;
  const states: Record<string, State> = {
    new: {
      title: words.new,
      holder: 'applicant',
      on: { submit: { title: words.submit, to: first.id, by: ['applicant'] } },
    },
  };
  for (const [n, stage] of stages.entries()) {
    const next = stages[n + 1]?.id ?? 'granted';
    states[stage.id] = stageState(matter, stage, next, { way, law, supplements: n === 0 });
    for (const reason of stage.mayStopFor)
      states[stoppedIn(stage, reason)] = stoppedState(stage, reason, law);
  }
  if (supplements(matter)) {
    states['supplementing'] = supplementing();
    // Supplements are asked for once (art. 32): the second acceptance has no way to ask again.
    const again = stageState(matter, first, stages[1]?.id ?? 'granted', { way, law, supplements: false });
    states[acceptedAgain] = { ...again, step: false };
  }
  states['granted'] = { title: words.granted, final: 'granted' };
  states['refused'] = { title: words.refused, final: 'refused' };
  if (first.kind === 'acceptance') states['notAccepted'] = { title: words.notAccepted, final: 'refused' };
  states['withdrawn'] = { title: words.withdrawn, final: 'withdrawn' };
  return {
    name: approvalProcessName(matter.matter, way),
    version: matter.version,
    title: matter.title,
    initial: 'new',
    states,
    clocks: clocksOf(matter, law),
    vocabulary: matter.facts.map(({ from: _, ...attribute }) => attribute),
  };
}

const acceptedAgain = 'acceptanceAgain';
const EXTENSION = 'permit.decision-extension';

interface StageOptions {
  way: Way;
  law: Law;
  supplements: boolean;
}

function stageState(matter: Matter, stage: Stage, next: string, options: StageOptions): State {
  const { role, at } = stage.holder;
  const official = `${role}@${at}`;
  const forward = forwardOf(stage, next === 'granted');
  const effects = next === 'granted' ? grantEffects(matter) : [];
  const on: Record<string, Transition> = {
    [forward.action]: {
      title: forward.title,
      to: next,
      by: ['rule', official],
      ...(effects.length && { effects }),
    },
  };
  if (stage.kind === 'acceptance') {
    on['deemAccepted'] = { title: words.deemAccepted, to: next, by: ['clock'], countsFrom: 'acceptance' };
    on['notAccept'] = { ...refusal(words.notAccept, official), to: 'notAccepted' };
    if (options.supplements && supplements(matter)) {
      on['askForSupplement'] = {
        title: words.askForSupplement,
        to: 'supplementing',
        by: [official],
        requires: ['items'],
      };
    }
  } else {
    on['refuse'] = refusal(words.refuse, official);
    const { amount, unit, rank } = options.law.entry(EXTENSION);
    on['extend'] = {
      title: words.extend,
      to: stage.id,
      by: [`agency-head@${at}`],
      requires: ['reason'],
      extends: { clock: 'decision', amount, unit, rank: rank ?? 'agency-head', source: EXTENSION },
    };
  }
  for (const reason of stage.mayStopFor) {
    on[`stop-${reason}`] = {
      title: stopTitle(options.law, reason),
      to: stoppedIn(stage, reason),
      by: [official],
    };
  }
  on['withdraw'] = { title: words.withdraw, to: 'withdrawn', by: ['applicant'] };
  const byRule = options.way === 'rule' && stage.decidedBy.includes('rule');
  return {
    title: stage.title,
    holder: stage.holder,
    step: true,
    ...(stage.visit && { visit: true }),
    ...(byRule && {
      decidedBy: { actions: [{ action: forward.action, when: stage.when ?? allConditions(matter) }] },
    }),
    on,
  };
}

function forwardOf(stage: Stage, last: boolean) {
  if (last) return { action: 'grant', title: words.grant };
  if (stage.kind === 'acceptance') return { action: 'accept', title: words.accept };
  return { action: 'pass', title: words.pass };
}

/** A refusal is written, with reasons and remedies (art. 38). */
function refusal(title: Transition['title'], official: string): Transition {
  return { title, to: 'refused', by: [official], requires: ['reason', 'remedies'], grave: true };
}

/** A rule may pass a stage only when every condition of the matter is known to be met. */
function allConditions(matter: Matter): string {
  return matter.conditions.map(({ rule }) => `(${rule})`).join(' and ');
}

function grantEffects(matter: Matter): string[] {
  const effects = matter.result ? ['approvals.applyResult'] : [];
  return matter.postCheck ? [...effects, 'supervision.openPostCheck'] : effects;
}

function stopTitle(law: Law, reason: string): Text {
  const stop = law.stops.find(({ id }) => id === reason);
  if (!stop) throw new Error(`no law lists ${reason} as a reason to stop the clock`);
  return stop.title;
}

function stoppedIn(stage: Stage, reason: string): string {
  return `${stage.id}-${reason}`;
}

function stoppedState(stage: Stage, reason: string, law: Law): State {
  return {
    title: stopTitle(law, reason),
    holder: stage.holder,
    on: {
      resume: { title: words.resume, to: stage.id, by: [`${stage.holder.role}@${stage.holder.at}`] },
      withdraw: { title: words.withdraw, to: 'withdrawn', by: ['applicant'] },
    },
  };
}

function supplements(matter: Matter): boolean {
  return matter.supplement !== undefined && matter.stages[0]?.kind === 'acceptance';
}

function supplementing(): State {
  return {
    title: words.supplementing,
    holder: 'applicant',
    on: {
      supplement: {
        title: words.supplement,
        to: acceptedAgain,
        by: ['applicant'],
        through: 'approvals.supplementApplication',
      },
      withdraw: { title: words.withdraw, to: 'withdrawn', by: ['applicant'] },
    },
  };
}

function clocksOf(matter: Matter, law: Law): Record<string, ClockDefinition> {
  const clocks: Record<string, ClockDefinition> = {};
  const first = matter.stages[0]!;
  if (first.kind === 'acceptance') {
    const again = supplements(matter) ? [acceptedAgain] : [];
    clocks['acceptance'] = {
      title: words.acceptanceClock,
      limit: law.limit(matter.supplement?.limit ?? 'permit.acceptance'),
      runsIn: [first.id, ...again],
      onExpiry: { action: 'deemAccepted' },
    };
  }
  const deciding = matter.stages.filter((stage) => stage.kind !== 'acceptance');
  const runsIn = deciding.map((stage) => stage.id);
  if (runsIn.length === 0) return clocks;
  const stopsIn = Object.fromEntries(
    deciding.flatMap((stage) =>
      stage.mayStopFor.map((reason) => [stoppedIn(stage, reason), law.stop(reason)]),
    ),
  );
  const { source, ...legal } = matter.legalTime;
  clocks['decision'] = {
    title: words.decisionClock,
    limit: { ...legal, source },
    runsIn,
    stopsIn,
    onExpiry: { alarm: 'decisionOverdue' },
  };
  clocks['promise'] = {
    title: words.promiseClock,
    limit: { ...matter.promisedTime },
    runsIn,
    stopsIn,
    onExpiry: { alarm: 'promiseBroken' },
    public: true,
  };
  return clocks;
}
