import type { FactContext, FactValue } from './factContext.ts';

/** An answer as typed. A field left empty is unknown. */
export function answer({ answers }: FactContext, { field }: { field: string }): FactValue {
  const value = answers[field];
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return value.every((item) => typeof item === 'string') ? (value as string[]) : undefined;
}
