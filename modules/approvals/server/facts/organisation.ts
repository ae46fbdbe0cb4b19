import type { FactContext, FactValue } from './factContext.ts';

/** A property of the firm as its register has it; an empty one is unknown. */
export function organisation(
  { applicant }: FactContext,
  { property }: { property: 'status' | 'kind' | 'industry' },
): FactValue {
  return applicant.firm?.[property] ?? undefined;
}
