import type { Answer, Answers } from './form.ts';

/** What was answered to a field. An inherited name such as `constructor` is no answer. */
export function answerTo(answers: Answers, fieldId: string): Answer {
  return Object.hasOwn(answers, fieldId) ? answers[fieldId] : undefined;
}

/** Nothing was answered: no value, only blanks, or an empty list. `false` is an answer. */
export function isEmpty(answer: unknown): boolean {
  if (answer === undefined || answer === null) return true;
  if (typeof answer === 'string') return answer.trim() === '';
  return Array.isArray(answer) && answer.length === 0;
}

/** Any JSON as answers to look into; what is no object holds none. */
export function asAnswers(value: unknown): Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Answers) : {};
}
