import {
  approvalProcessName,
  type Matter,
  OBJECTIONS,
  OFFICE_DONE,
  OTHERS_CLEAR,
  onTrack,
  type Stage,
  vocabularyOf,
  type Way,
} from '#modules/catalogue/contract.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { Process, RuleAction, State, Transition } from '#platform/process/pure/definition.ts';
import { remediesText } from '#platform/process/pure/remediesText.ts';
import { addLevers } from './addLevers.ts';
import { clocksOf } from './approvalClocks.ts';
import { gateByPreReview } from './gateByPreReview.ts';
import { mayOwe, OWING } from './owing.ts';
import { acceptedAgain, isDeciding, stoppedIn, supplements } from './stageStates.ts';
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

/** The ways out of a stage other than onwards. */
function exitsOf(
  matter: Matter,
  stage: Stage,
  next: string,
  { law, supplements: mayAsk }: StageOptions,
): Record<string, Transition> {
  const official = officialOf(stage);
  switch (stage.kind) {
    case 'acceptance':
      return {
        deemAccepted: { title: words.deemAccepted, to: next, by: ['clock'], countsFrom: 'acceptance' },
        notAccept: { ...refusal(words.notAccept, official), to: 'notAccepted' },
        ...(mayAsk && supplements(matter) && { askForSupplement: askForSupplement(official) }),
      };
    case 'examination':
      return {
        ...proposal(matter, official),
        ...extension(matter, stage, law),
        ...stopsOf(matter, stage, law),
      };
    case 'decision':
      return {
        refuse: { ...refusal(decisionWords(matter).refuse, official, stage), ...separated(matter) },
        ...extension(matter, stage, law),
        ...stopsOf(matter, stage, law),
      };
    case 'delivery':
      return {};
  }
}

const WITHOUT_GRANT = new Set(['refused', 'notAccepted', 'withdrawn']);
const NO_OBJECTION = `${OBJECTIONS.id} = 0`;
const NOTHING_OWED = `${OWING.id} = 0`;
const PASS = 'pass';
const PROPOSE_REFUSAL = 'proposeRefusal';

/** Whoever examined an application does not decide on it. */
function separated({ stages }: Matter): Pick<Transition, 'notBy'> {
  const isExamined = stages.some(({ kind }) => kind === 'examination');
  return isExamined ? { notBy: [PASS, PROPOSE_REFUSAL] } : {};
}

function forwardOf(matter: Matter, { kind }: Stage, last: boolean) {
  if (kind === 'acceptance') return { action: 'accept', title: words.accept };
  const title = { examination: words.pass, decision: decisionWords(matter).grant, delivery: words.deliver }[
    kind
  ];
  return { action: last ? 'grant' : PASS, title };
}

/** A refusal is written, with reasons and remedies (art. 38). */
function refusal(title: Transition['title'], official: string, stage?: Stage): Transition {
  const by = stage && stage.refuseWhen.length > 0 ? ['rule', official] : [official];
  return { title, to: 'refused', by, requires: ['reason', 'remedies'], grave: true };
}

/** An examiner who finds against the application says so; refusing it is for whoever decides. */
function proposal(matter: Matter, official: string): Record<string, Transition> {
  const decision = matter.stages.find(({ kind }) => kind === 'decision');
  if (!decision) return {};
  const title = decisionWords(matter).proposeRefusal;
  return { [PROPOSE_REFUSAL]: { title, to: decision.id, by: [official], requires: ['reason'] } };
}

function askForSupplement(official: string): Transition {
  return { title: words.askForSupplement, to: 'supplementing', by: [official], requires: ['items'] };
}

const HEAD = 'agency-head';

/**
 * More time for the decision, where a law gives it for this matter's legal time and leaves it to the head of the
 * agency (art. 42). What the head of a government approves is no action of the agency's own.
 */
function extension(matter: Matter, { id, holder }: Stage, law: Law): Record<string, Transition> {
  const found = law.limits.find((entry) => entry.extends === matter.legalTime.source);
  if (!found || found.rank !== HEAD) return {};
  const { amount, unit } = law.entry(found.id);
  return {
    extend: {
      title: words.extend,
      to: id,
      by: [`${HEAD}@${holder.at}`],
      requires: ['reason'],
      extends: { clock: 'decision', amount, unit, rank: HEAD, source: found.id },
    },
  };
}

/** What stops the time is told to the applicant in writing, with what it is for and how long it takes (art. 45). */
function stopsOf(matter: Matter, stage: Stage, law: Law): Record<string, Transition> {
  const stops = stage.mayStopFor.map((reason): [string, Transition] => [
    `stop-${reason}`,
    {
      title: stopTitle(law, reason),
      to: stoppedIn(stage, reason),
      by: [...(stopsBySurvey(matter, stage, reason) ? ['rule'] : []), officialOf(stage)],
      requires: ['reason'],
    },
  ]);
  return Object.fromEntries(stops);
}

/** A survey that stops the time does so by itself when it is arranged, and lets it go on when it has ended. */
function stopsBySurvey({ survey }: Matter, stage: Stage, reason: string): boolean {
  return survey?.stage === stage.id && survey.stopsFor === reason;
}

function officialOf({ holder }: Stage): string {
  return `${holder.role}@${holder.at}`;
}

/**
 * What a rule may do in the stage: refuse, citing the ground, or pass. Refusals come first; while one of them is
 * unknown, nothing is decided and the case goes to a person (APV-07).
 */
function rulesOf(matter: Matter, stage: Stage, forward: string, law: Law): RuleAction[] {
  if (!stage.decidedBy.includes('rule')) return [];
  const when = ruleOf(matter, stage);
  const remedies = remediesText(law);
  const refusals = stage.refuseWhen.map(({ rule, reason }) => ({
    action: 'refuse',
    when: rule,
    gives: { reason, remedies },
  }));
  return when ? [...refusals, { action: forward, when }] : refusals;
}

/**
 * When a rule may pass the stage: its own rule, or every condition of the matter. Nothing is granted by rule unless
 * every condition, and every rule of a stage, is known to be met.
 */
function ruleOf(matter: Matter, stage: Stage): string {
  const { conditions, stages } = matter;
  const all = conditions.map(({ rule }) => rule);
  const needed = stage.kind === 'decision' ? [...all, ...stages.flatMap(({ when }) => when ?? [])] : [];
  const rules = needed.length > 0 ? needed : stage.when === undefined ? all : [stage.when];
  const owed = [
    ...(stage.kind === 'decision' && mayOwe(matter) ? [NOTHING_OWED] : []),
    ...(stage.office ? [OFFICE_DONE.id] : []),
    ...(stage.kind === 'decision' && stages.some(({ notice }) => notice) ? [NO_OBJECTION] : []),
  ];
  if (stage.notice) return `(${OTHERS_CLEAR.id}) and (${NO_OBJECTION})`;
  return rules.length + (stage.office ? 1 : 0) === 0
    ? ''
    : [...rules, ...owed].map((rule) => `(${rule})`).join(' and ');
}

function grantEffects(matter: Matter): string[] {
  // The firm first: its licence shows what it is from now on.
  const effects = [
    ...(matter.changesFirm ? ['registration.changeFirm'] : []),
    ...(matter.result ? ['approvals.applyResult'] : []),
  ];
  return matter.postCheck ? [...effects, 'supervision.openPostCheck'] : effects;
}

function stopTitle(law: Law, reason: string): Text {
  const stop = law.stops.find(({ id }) => id === reason);
  if (!stop) throw new Error(`no law lists ${reason} as a reason to stop the clock`);
  return stop.title;
}

function stoppedState(matter: Matter, stage: Stage, reason: string, law: Law): State {
  return {
    title: stopTitle(law, reason),
    holder: stage.holder,
    on: {
      // A hearing ends with its minutes, an expert review with its opinion: shown beside the materials from then on.
      resume: {
        title: words.resume,
        to: stage.id,
        by: [officialOf(stage)],
        requires: ['result'],
        accepts: ['resultFiles'],
        effects: ['correspondence.keepResult'],
      },
      ...(stopsBySurvey(matter, stage, reason) && {
        surveyEnded: { title: words.resume, to: stage.id, by: ['rule'] },
      }),
      withdraw: { title: words.withdraw, to: 'withdrawn', by: ['applicant'] },
    },
  };
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
