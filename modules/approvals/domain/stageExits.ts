import type { Matter, Stage } from '#modules/catalogue/contract.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import type { Transition } from '#platform/process/pure/definition.ts';
import { officialOf, supplements } from './stageStates.ts';
import { stopsOf } from './stageStops.ts';
import { decisionWords, words } from './words.ts';

export const PASS = 'pass';
const PROPOSE_REFUSAL = 'proposeRefusal';
const HEAD = 'agency-head';

/**
 * The ways out of a stage other than onwards: refusal, supplements, more time, stops (Permit Law arts. 32, 38, 42, 45).
 * @param options.supplements whether supplements may still be asked for
 */
export function exitsOf(
  matter: Matter,
  stage: Stage,
  next: string,
  { law, supplements: mayAsk }: { law: Law; supplements: boolean },
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

/** Whoever examined an application does not decide on it. */
export function separated({ stages }: Matter): Pick<Transition, 'notBy'> {
  const isExamined = stages.some(({ kind }) => kind === 'examination');
  return isExamined ? { notBy: [PASS, PROPOSE_REFUSAL] } : {};
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
