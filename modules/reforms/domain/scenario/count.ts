import { z } from 'zod';

/** A number to compare with, as an official writes it: `3`, `≤4`, `≥1`. */
export const Count = z
  .union([z.int().nonnegative(), z.string().regex(/^[≤≥]\s*\d+$/, 'reforms.scenario.badCount')])
  .transform((given): CountRule => {
    if (typeof given === 'number') return { sign: '=', number: given };
    return { sign: given.startsWith('≤') ? '≤' : '≥', number: Number(given.slice(1)) };
  });
export type Count = z.infer<typeof Count>;

interface CountRule {
  sign: '=' | '≤' | '≥';
  number: number;
}

export function satisfies(found: number, { sign, number }: Count): boolean {
  if (sign === '=') return found === number;
  return sign === '≤' ? found <= number : found >= number;
}

export function sayCount({ sign, number }: Count): string {
  return sign === '=' ? String(number) : `${sign}${number}`;
}
