/** An exact rational number `n / d`, `d` > 0, not necessarily in lowest terms. No doubles anywhere. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

const decimalForm = /^(-?)(\d*)(?:\.(\d+))?$/;

export function isDecimalText(text: string): boolean {
  const parts = decimalForm.exec(text);
  return parts !== null && (parts[2] !== '' || parts[3] !== undefined);
}

/** From '12', '-0.03' or '.5'; throws RangeError for anything else (also '1e5' and '1,000'). */
export function exactFromText(text: string): Exact {
  const parts = decimalForm.exec(text);
  if (parts === null || !isDecimalText(text)) throw new RangeError(`not a decimal number: ${text}`);
  const fraction = parts[3] ?? '';
  const magnitude = BigInt(`${parts[2]}${fraction}`);
  return { n: parts[1] === '-' ? -magnitude : magnitude, d: 10n ** BigInt(fraction.length) };
}

/** From a whole number; throws RangeError for a fraction. */
export function exactFromInteger(value: number | bigint): Exact {
  return { n: BigInt(value), d: 1n };
}

/** From whole fen to yuan. */
export function exactFromFen(fen: number | bigint): Exact {
  return { n: BigInt(fen), d: 100n };
}

/** The same number over 100 if it has at most two decimals: comparing with money then needs no multiplication. */
export function overHundred(value: Exact): Exact {
  const scaled = value.n * 100n;
  return scaled % value.d === 0n ? { n: scaled / value.d, d: 100n } : value;
}
