import type { Policy } from './policy.ts';

/** Whether it holds on a day ('YYYY-MM-DD'). A side that the source leaves open does not end it. */
export function isInForce({ valid }: Pick<Policy, 'valid'>, day: string): boolean {
  if (valid.ended) return false;
  return (valid.from === undefined || valid.from <= day) && (valid.to === undefined || day <= valid.to);
}
