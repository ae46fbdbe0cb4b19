/** A fraction in lowest terms, the denominator above zero. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export function fraction(top: bigint, bottom: bigint): Fraction {
  let [a, b] = [top, bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  const shared = a * bottom < 0n ? -a : a;
  return { top: top / shared, bottom: bottom / shared };
}

/** Undefined for a division by zero. */
export function calculate(sign: '+' | '-' | '*' | '/', a: Fraction, b: Fraction): Fraction | undefined {
  if (sign === '+') return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
  if (sign === '-') return fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
  if (sign === '*') return fraction(a.top * b.top, a.bottom * b.bottom);
  return b.top === 0n ? undefined : fraction(a.top * b.bottom, a.bottom * b.top);
}

/** Below, at or above zero as `a` is below, at or above `b`. */
export function difference(a: Fraction, b: Fraction): number {
  const { top } = calculate('-', a, b)!;
  return top > 0n ? 1 : top < 0n ? -1 : 0;
}

/** Whole fen, halves away from zero. */
export function fenOf(yuan: Fraction): bigint {
  const fen = fraction(yuan.top * 100n, yuan.bottom);
  const size = fen.top < 0n ? -fen.top : fen.top;
  const nearest = (size * 2n + fen.bottom) / (fen.bottom * 2n);
  return fen.top < 0n ? -nearest : nearest;
}
