/** The 31 characters of GB 32100; a character's value is its place. I, O, S, V and Z never occur. */
export const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * The 18th character of a unified social credit code (GB 32100).
 * @param first17 seventeen characters of the alphabet; anything after them is not read
 */
export function usccCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, i) => total + weight * USCC_ALPHABET.indexOf(first17[i] ?? ''),
    0,
  );
  return USCC_ALPHABET[(31 - (sum % 31)) % 31]!;
}
