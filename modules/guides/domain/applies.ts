import { questionAttribute } from '#modules/bundles/contract.ts';
import { ruleOutcome } from '#platform/process/pure/decideByRule.ts';
import type { FactJson } from '#platform/process/pure/factJson.ts';
import type { Guide } from './guide.ts';

const OUTCOMES = { true: 'yes', false: 'no', unknown: 'maybe' } as const;
export type Applies = (typeof OUTCOMES)[keyof typeof OUTCOMES];

/** Whether an item is for somebody who answers so. Answers come as text, as they stand in an address. */
export function appliesTo(
  guide: Guide,
  answers: Record<string, string>,
): (when: string | undefined) => Applies {
  const vocabulary = guide.questions.map(questionAttribute);
  const facts: Record<string, FactJson> = {};
  for (const { id, kind, options } of guide.questions) {
    const answer = answers[id];
    if (kind === 'boolean' && (answer === 'true' || answer === 'false')) facts[id] = answer === 'true';
    if (kind === 'choice' && options?.some(({ value }) => value === answer)) facts[id] = answer as string;
    if (kind === 'number' && answer && /^\d{1,12}(\.\d{1,4})?$/.test(answer)) facts[id] = Number(answer);
  }
  return (when) => (when === undefined ? 'yes' : OUTCOMES[ruleOutcome({ vocabulary }, when, facts)]);
}
