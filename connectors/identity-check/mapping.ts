import { z } from 'zod';

/** Whom somebody says to be. */
export interface Claimed {
  /** Names the check; the same with every try. */
  checkId: string;
  name: string;
  number: string;
}

export function checkBody({ checkId, name, number }: Claimed) {
  return { checkId, name, idNumber: number };
}

/** `consistent`: name and number belong together; `noRecord`: the register has no such number. */
export const CheckAnswer = z.object({
  result: z.enum(['consistent', 'inconsistent', 'noRecord']),
  receipt: z.string().min(1).max(100),
});
export type CheckAnswer = z.infer<typeof CheckAnswer>;
