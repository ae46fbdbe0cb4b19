import type { Answers } from '#platform/forms/pure/form.ts';
import { leaveOutKey } from './applicableMembers.ts';
import type { Bundle } from './bundle.ts';
import { questionKey } from './question.ts';

/** Of what somebody gave, the answers to opening questions and what is left out; text from an address is read. */
export function openingAnswers(bundle: Bundle, given: Record<string, unknown>): Answers {
  const answers: Answers = {};
  for (const question of bundle.questions) {
    const key = questionKey(question);
    const value = question.kind === 'boolean' ? asBoolean(given[key]) : given[key];
    const known = question.options?.some((option) => option.value === value) ?? true;
    if (typeof value === 'boolean' || (typeof value === 'string' && known)) answers[key] = value;
  }
  for (const member of bundle.members) {
    const key = leaveOutKey(member);
    if (!member.required && asBoolean(given[key]) === true) answers[key] = true;
  }
  return answers;
}

function asBoolean(value: unknown): unknown {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
}
