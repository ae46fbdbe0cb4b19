import {
  approvalProcessName,
  type Matter,
  onTrack,
  type Stage,
  vocabularyOf,
  type Way,
} from '#modules/catalogue/contract.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import type { Process, State, Transition } from '#platform/process/pure/definition.ts';
import { addLevers } from './addLevers.ts';
import { clocksOf } from './approvalClocks.ts';
import { gateByPreReview } from './gateByPreReview.ts';
import { mayOwe, OWING } from './owing.ts';
import { exitsOf, PASS, separated } from './stageExits.ts';
import { NOTHING_OWED, rulesOf } from './stageRules.ts';
import { acceptedAgain, isDeciding, officialOf, stoppedIn, supplements } from './stageStates.ts';
import { stoppedState } from './stageStops.ts';
import { decisionWords, words } from './words.ts';

/**
 * The table of states of a matter: one state for each declared stage, with the permit law's own exits
 * (arts. 32, 38, 42, 44, 45) around them. The same function serves every matter; a reform changes the data.
 */
export function compileApproval(whole: Matter, way: Way, law: Law, track: string | null = null): Process {
  const matter = onTrack(whole, track);
  const { stages } = matter;
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
    if (!isDeciding(stage)) continue;
    for (const reason of stage.mayStopFor)
      states[stoppedIn(stage, reason)] = stoppedState(matter, stage, reason, law);
  }
  if (supplements(matter)) {
    states['supplementing'] = supplementing();
    // Supplements are asked for once (art. 32): the second acceptance has no way to ask again.
    const again = stageState(matter, first, stages[1]?.id ?? 'granted', { way, law, supplements: false });
    states[acceptedAgain] = { ...again, step: false };
  }
  if (mayOwe(matter)) for (const [id, state] of Object.entries(states)) hearOfDebts(id, state);
  states['granted'] = { title: decisionWords(matter).granted, final: 'granted' };
  states['refused'] = { title: decisionWords(matter).refused, final: 'refused' };
  if (first.kind === 'acceptance') states['notAccepted'] = { title: words.notAccepted, final: 'refused' };
  states['withdrawn'] = { title: words.withdrawn, final: 'withdrawn' };
  const compiled = gateByPreReview(matter, {
    name: approvalProcessName(matter.matter, way, track),
    version: matter.version,
    title: matter.title,
    initial: 'new',
    states,
    clocks: clocksOf(matter, law),
    vocabulary: [...vocabularyOf(matter), ...(mayOwe(matter) ? [OWING] : [])],
  });
  return addLevers(matter, law, compiled);
}

const WITHOUT_GRANT = new Set(['refused', 'notAccepted', 'withdrawn']);

/** What is still owed may change wherever the case stands (APV-12); rules that wait for it are asked again. */
function hearOfDebts(id: string, state: State): void {
  if (id === 'new' || state.final) return;
  const on: Record<string, Transition> = {};
  for (const [name, transition] of Object.entries(state.on ?? {})) {
    const ends = WITHOUT_GRANT.has(transition.to);
    on[name] = ends ? { ...transition, effects: ['approvals.endDebts'] } : transition;
  }
  state.on = { ...on, noteOwing: { title: words.noteOwing, to: id, by: ['rule'] } };
}

interface StageOptions {
  way: Way;
  law: Law;
  supplements: boolean;
}

function stageState(matter: Matter, stage: Stage, next: string, options: StageOptions): State {
  const forward = forwardOf(matter, stage, next === 'granted');
  const effects = [...surveyEffects(matter, stage), ...(next === 'granted' ? grantEffects(matter) : [])];
  const on: Record<string, Transition> = {
    [forward.action]: {
      title: forward.title,
      to: next,
      // What is made public waits its time out: no official cuts it short.
      by: stage.notice ? ['rule'] : ['rule', officialOf(stage)],
      ...(stage.kind === 'decision' && separated(matter)),
      ...(effects.length && { effects }),
      // Nothing is granted while a material is owed (APV-12).
      ...(next === 'granted' && mayOwe(matter) && { when: NOTHING_OWED }),
    },
    ...exitsOf(matter, stage, next, options),
    ...wordsFromElsewhere(matter, stage, next),
  };
  // What is decided can no longer be refused, and no longer be taken back.
  if (stage.kind !== 'delivery') {
    on['withdraw'] = { title: words.withdraw, to: 'withdrawn', by: ['applicant'] };
  }
  // What other offices answer and what a notice brings is taken by rule, however the city decides otherwise.
  const always = stage.office !== undefined || stage.notice !== undefined;
  const decisions =
    options.way === 'rule' || always ? rulesOf(matter, stage, forward.action, options.law) : [];
  return {
    title: stage.title,
    holder: stage.holder,
    step: true,
    ...(stage.visit && { visit: true }),
    ...(decisions.length > 0 && { decidedBy: { actions: decisions } }),
    on,
  };
}

/** What the other office answers, and what others say to a public notice, is noted; rules that wait are asked again. */
function wordsFromElsewhere(
  { stages }: Matter,
  { id, office, notice, kind }: Stage,
  next: string,
): Record<string, Transition> {
  // An objection raised in the notice may be settled after it, when the decision waits for that.
  const noticed = kind === 'decision' && stages.some((stage) => stage.notice);
  if (!office && !notice && !noticed) return {};
  return {
    noteWord: { title: words.noteWord, to: id, by: ['rule'] },
    ...(notice && { noticeEnds: { title: words.noticeEnds, to: next, by: ['clock'] } }),
  };
}

/** The stage of a survey does not pass before the survey is concluded (APV-10). */
function surveyEffects({ survey }: Matter, { id }: Stage): string[] {
  return survey?.stage === id ? ['surveys.requireConcluded'] : [];
}

function forwardOf(matter: Matter, { kind }: Stage, last: boolean) {
  if (kind === 'acceptance') return { action: 'accept', title: words.accept };
  const title = { examination: words.pass, decision: decisionWords(matter).grant, delivery: words.deliver }[
    kind
  ];
  return { action: last ? 'grant' : PASS, title };
}

function grantEffects(matter: Matter): string[] {
  // The firm first: its licence shows what it is from now on.
  const effects = [
    ...(matter.changesFirm ? ['registration.changeFirm'] : []),
    ...(matter.result ? ['approvals.applyResult'] : []),
  ];
  return matter.postCheck ? [...effects, 'supervision.openPostCheck'] : effects;
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
