const SHOWN = 4;

/** An identity number with all but the last four characters hidden. */
export function maskNumber(number: string): string {
  return '*'.repeat(Math.max(0, number.length - SHOWN)) + number.slice(-SHOWN);
}
