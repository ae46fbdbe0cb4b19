import { answerTo } from '#platform/forms/pure/answers.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import { ruleOutcome } from '#platform/process/pure/decideByRule.ts';
import type { FactJson } from '#platform/process/pure/factJson.ts';
import type { Bundle, Member } from './bundle.ts';
import { questionAttribute, questionKey } from './question.ts';

export interface Applies {
  member: Member;
  /** `unknown` waits for the answer to an opening question. */
  outcome: 'yes' | 'no' | 'unknown';
  /** It would apply; whoever fills in has left it out. */
  leftOut: boolean;
}

const OUTCOMES = { true: 'yes', false: 'no', unknown: 'unknown' } as const;
const vocabularies = new WeakMap<Bundle, { vocabulary: ReturnType<typeof questionAttribute>[] }>();

/** Which parts apply, by the answers to the opening questions; the rest of the answers does not matter here. */
export function applicableMembers(bundle: Bundle, answers: Answers): Applies[] {
  const words = wordsOf(bundle);
  const facts: Record<string, FactJson> = {};
  for (const question of bundle.questions) {
    const answer = answerTo(answers, questionKey(question));
    if (answer !== undefined && answer !== '') facts[question.id] = answer as FactJson;
  }
  return bundle.members.map((member) => ({
    member,
    outcome: member.when === undefined ? 'yes' : OUTCOMES[ruleOutcome(words, member.when, facts)],
    leftOut: !member.required && answerTo(answers, leaveOutKey(member)) === true,
  }));
}

/** The members that are applied for: those that apply and are not left out. */
export function chosenMembers(bundle: Bundle, answers: Answers): Member[] {
  return applicableMembers(bundle, answers)
    .filter(({ outcome, leftOut }) => outcome === 'yes' && !leftOut)
    .map(({ member }) => member);
}

/** Where it stands among the answers that a part is left out. */
export function leaveOutKey({ id }: Pick<Member, 'id'>): string {
  return `leaveOut${id
    .split('-')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('')}`;
}

// One object for each bundle: rules compiled for it are found again by it.
function wordsOf(bundle: Bundle) {
  const known = vocabularies.get(bundle) ?? { vocabulary: bundle.questions.map(questionAttribute) };
  vocabularies.set(bundle, known);
  return known;
}
