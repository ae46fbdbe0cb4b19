const DECIMAL = /^-?\d+(\.\d+)?$/;

/** True for '12', '-0.5'; not for '1e5', '1,000', '.5'. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/** Which of two decimal texts is larger: negative, zero or positive. Exact, however many digits. */
export function compareDecimals(a: string, b: string): number {
  const digits = Math.max(decimalsOf(a), decimalsOf(b));
  const difference = scaled(a, digits) - scaled(b, digits);
  if (difference === 0n) return 0;
  return difference > 0n ? 1 : -1;
}

/** Digits after the point. */
export function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function scaled(text: string, digits: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(digits, '0'));
}
