import type { Field } from '../../form.ts';

/** How many rows a repeated block opens with, and keeps: as many as it needs at least. */
export function leastRows({ required, atLeast = 0 }: Pick<Field, 'required' | 'atLeast'>): number {
  return Math.max(atLeast, required ? 1 : 0);
}
