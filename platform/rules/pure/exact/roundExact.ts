import type { Exact } from './exact.ts';

/** `halfUp` rounds halves away from zero, as in commerce; `down` and `up` mean towards and away from zero. */
export type Rounding = 'halfUp' | 'halfEven' | 'down' | 'up';

/** The number of units of 10^-places, as a whole number: places 2 gives fen from yuan. */
export function roundExact(value: Exact, places: number, rounding: Rounding = 'halfUp'): bigint {
  const scaled = value.n * 10n ** BigInt(places);
  const sign = scaled < 0n ? -1n : 1n;
  const magnitude = scaled * sign;
  const whole = magnitude / value.d;
  const rest = magnitude % value.d;
  return sign * (whole + (goesUp(whole, rest, value.d, rounding) ? 1n : 0n));
}

/** Whole fen from yuan; half up unless the policy says otherwise. */
export function fenFromExact(value: Exact, rounding: Rounding = 'halfUp'): bigint {
  return roundExact(value, 2, rounding);
}

function goesUp(whole: bigint, rest: bigint, unit: bigint, rounding: Rounding): boolean {
  if (rest === 0n || rounding === 'down') return false;
  if (rounding === 'up') return true;
  if (rest * 2n === unit) return rounding === 'halfUp' || whole % 2n === 1n;
  return rest * 2n > unit;
}
