import type { FirmChange } from '#modules/catalogue/contract.ts';
import type { FirmFacts } from '#modules/organisations/index.ts';
import type { Answers } from '#platform/forms/pure/form.ts';

/** The facts of a firm that a form gives, by what the definition takes from where. */
export function factsTaken({ takes }: FirmChange, answers: Answers): FirmFacts & { until?: string } {
  const facts: Record<string, string> = {};
  for (const [property, field] of Object.entries(takes)) {
    const value = answers[field];
    if (typeof value === 'string' && value !== '') facts[property] = value;
  }
  return facts;
}
