/**
 * The exact sum of amounts of money.
 * @param amounts yuan as decimal text with at most two places
 * @returns yuan with two places
 */
export function totalOf(amounts: readonly string[]): string {
  return yuanText(amounts.reduce((sum, amount) => sum + fenOf(amount), 0n));
}

/** @throws RangeError for what is no amount of yuan and fen */
export function fenOf(yuan: string): bigint {
  const found = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(yuan);
  if (!found) throw new RangeError(`not an amount of yuan: ${yuan}`);
  const [, minus, whole = '', cents = ''] = found;
  const fen = BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'));
  return minus ? -fen : fen;
}

export function yuanText(fen: bigint): string {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
