import { Amount } from '#platform/clock/pure/amount.ts';

/** `10 workdays` as an amount; undefined when it is none. */
export function readAmount(text: string): Amount | undefined {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?) ([a-z]+)$/.exec(text.trim()) ?? [];
  const plural = unit.endsWith('s') ? unit : `${unit}s`;
  return Amount.safeParse({ amount: Number(amount), unit: plural }).data;
}
