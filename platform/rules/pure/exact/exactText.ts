import type { Exact } from './exact.ts';
import { gcd } from './gcd.ts';
import { roundExact } from './roundExact.ts';

const shownPlaces = 6;

/** The shortest decimal text. A number without one (1/3) is rounded half up to six places, and said to be. */
export function exactText(value: Exact): { text: string; rounded: boolean } {
  // Almost every number shown is whole or an amount in fen.
  if (value.d === 1n) return { text: value.n.toString(), rounded: false };
  if (value.d === 100n) return { text: decimalText(value.n, 2), rounded: false };
  const places = decimalPlaces(value.d) ?? decimalPlaces(value.d / gcd(value.n, value.d));
  const units = roundExact(value, places ?? shownPlaces);
  return { text: decimalText(units, places ?? shownPlaces), rounded: places === undefined };
}

/** How many decimals suffice for a fraction over `d`, or undefined when they may never end. */
function decimalPlaces(d: bigint): number | undefined {
  const [twos, odd] = withoutFactor(d, 2n);
  const [fives, rest] = withoutFactor(odd, 5n);
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function withoutFactor(value: bigint, factor: bigint): [times: number, rest: bigint] {
  let times = 0;
  let rest = value;
  while (rest % factor === 0n) {
    rest /= factor;
    times += 1;
  }
  return [times, rest];
}

function decimalText(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = withoutEndingZeros(digits.slice(digits.length - places));
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

function withoutEndingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}
