const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * The ninth character of an organisation code (GB 11714), which stands at places 9–17 of a credit code.
 * Right in most real credit codes, not in all, so it is never required of one.
 * @param first8 eight characters 0–9 A–Z
 */
export function organisationCodeCheck(first8: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number.parseInt(first8[i] ?? '', 36), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}
