import type { FactContext, FactValue } from './factContext.ts';

/** A property of the firm as its register has it; an empty one is unknown. */
export function organisation(
  { organisation: firm }: FactContext,
  { property }: { property: 'status' | 'kind' | 'industry' },
): FactValue {
  return firm[property] ?? undefined;
}
