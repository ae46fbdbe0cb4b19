import type { Matter } from '#modules/catalogue/contract.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { Process, State, Transition } from '#platform/process/pure/definition.ts';
import type { Attribute } from '#platform/rules/pure/vocabulary/attribute.ts';

/** True once a person has judged everything that the machine found, and said so. */
export const PRE_REVIEW_SETTLED: Attribute = {
  id: 'preReviewSettled',
  names: { zh: '预审结果已由人工复核', en: 'findings judged by a person' },
  type: 'boolean',
};
/** As rules and refusals say it. */
const RULE = PRE_REVIEW_SETTLED.names.zh;
export const SETTLE_ACTION = 'settlePreReview';
export const SETTLE_OPERATION = 'prereview.settlePreReview';

/**
 * Puts a person between machine and grant (APV-08.r2): in the declared stage the case goes on only by an official, and
 * only after that official has settled the findings. A table on which a case could still be granted around that stage
 * is refused.
 * @throws Error when no person stands between the first state and the grant
 */
export function gateByPreReview(matter: Pick<Matter, 'matter' | 'preReview'>, process: Process): Process {
  const stage = matter.preReview?.stage;
  if (stage === undefined) return process;
  const gate = process.states[stage];
  const states = gate ? { ...process.states, [stage]: guarded(stage, gate) } : process.states;
  const whole = { ...process, states, vocabulary: [...process.vocabulary, PRE_REVIEW_SETTLED] };
  if (grantsWithoutPerson(whole)) {
    throw new Error(`${matter.matter}: a case could be granted although nobody judged the pre-review`);
  }
  return whole;
}

function guarded(name: string, { decidedBy: _, ...state }: State): State {
  const { holder } = state;
  const officials = typeof holder === 'object' ? [`${holder.role}@${holder.at}`] : [];
  const on = Object.entries(state.on ?? {}).map(([action, transition]): [string, Transition] => [
    action,
    FORWARD.has(action) ? onlyAfterReview(transition) : transition,
  ]);
  const settle = { title: SETTLE, to: name, by: officials, through: SETTLE_OPERATION };
  return { ...state, on: { ...Object.fromEntries(on), [SETTLE_ACTION]: settle } };
}

const SETTLE: Text = { zh: '预审结果复核完毕', en: 'Pre-review judged' };
/** Also when refusal is proposed: whoever decides may see it otherwise. */
const FORWARD = new Set(['accept', 'deemAccepted', 'pass', 'proposeRefusal', 'grant']);
/** Who acts without a person behind it. */
const MACHINES = new Set(['rule', 'clock']);

function onlyAfterReview(transition: Transition): Transition {
  const rules = transition.when === undefined ? [] : [`(${transition.when})`];
  return {
    ...transition,
    by: transition.by.filter((who) => !MACHINES.has(who)),
    when: [...rules, RULE].join(' and '),
  };
}

/** Whether a grant can be reached without an official's act that waits for the settled pre-review. */
export function grantsWithoutPerson({ initial, states }: Pick<Process, 'initial' | 'states'>): boolean {
  const reached = new Set([initial]);
  // A Set grows while it is walked: each newly reached state is visited in turn.
  for (const name of reached) {
    for (const transition of Object.values(states[name]?.on ?? {})) {
      if (!waitsForPerson(transition)) reached.add(transition.to);
    }
  }
  return [...reached].some((name) => states[name]?.final === 'granted');
}

function waitsForPerson({ when, by }: Transition): boolean {
  const asks = when?.split(' and ').includes(RULE) ?? false;
  return asks && by.every((who) => !MACHINES.has(who) && who !== 'applicant');
}
